package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/scratch"
	"github.com/gmpsim/gmpsim/sim"
)

// boxOptions are the flags that say what of the host a program may use. See docs/sandbox.md.
type boxOptions struct {
	files filesFlag
	env   envFlag
}

// declare adds the flags.
func (o *boxOptions) declare(cmd *cobra.Command) {
	o.files = filesScratch
	cmd.Flags().Var(&o.files, "files", "files that the program may use: none, read (those below the working folder), "+
		"scratch (the same, and it changes them in memory only) or host (all, really)")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("files", completeFiles))
	o.env.declare(cmd)
}

// filesFlag is the flag --files.
type filesFlag string

// What a program may do with files.
const (
	filesNone    filesFlag = "none"
	filesRead    filesFlag = "read"
	filesScratch filesFlag = "scratch"
	filesHost    filesFlag = "host"
)

func (v *filesFlag) Set(s string) error {
	switch f := filesFlag(s); f {
	case filesNone, filesRead, filesScratch, filesHost:
		*v = f
		return nil
	}
	return errors.New("want none, read, scratch or host")
}

func (v *filesFlag) String() string { return string(*v) }

func (v *filesFlag) Type() string { return "which" }

func completeFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{
		cobra.CompletionWithDesc(string(filesNone), "there are no files"),
		cobra.CompletionWithDesc(string(filesRead), "those below the working folder, only to be read"),
		cobra.CompletionWithDesc(string(filesScratch), "those below the working folder, changed in memory only"),
		cobra.CompletionWithDesc(string(filesHost), "all files of the host, changed really"),
	}, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// A box is what one process has of the host, and what it missed there.
type box struct {
	files   native.Files // one of the next two
	scratch *scratch.Files
	host    *host.Files
	env     []string
	hidden  string // a variable that it asked for and does not see

	bare bool // it has no files
}

// open makes the box of a process on m. env is that of the command. When ctx ends, a call that
// waits for another process ends, too.
func (o *boxOptions) open(ctx context.Context, m *sim.Machine, env []string) (*box, error) {
	b := &box{env: o.env.of(env), bare: o.files == filesNone}
	if o.files == filesHost {
		b.host = &host.Files{Stop: ctx.Done()}
		b.files = b.host
		return b, nil
	}
	now := func() time.Time { return epoch().Add(time.Duration(m.Now())) }
	cfg := scratch.Config{Temp: tempOf(b.env), Readable: zoneFiles(env), ReadOnly: o.files == filesRead, Now: now}
	var err error
	if o.files != filesNone {
		cfg.Folder, err = os.Getwd()
	}
	if err == nil {
		b.scratch, err = scratch.New(cfg)
	}
	if err != nil {
		return nil, fmt.Errorf("the working folder cannot be read: %w; choose --files none or --files host", reason(err))
	}
	b.files = b.scratch
	return b, nil
}

// changed reports whether the process has asked for a change of real files.
func (b *box) changed() bool { return b.host != nil && b.host.Changed() }

// tempOf is the folder for temporary files, as os.TempDir finds it.
func tempOf(env []string) string {
	if dir := valueOf(env, "TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// zoneFiles are the files with the local time zone: the runtime reads them, and so a program that
// has files prints local times. One that has none prints UTC, unless TZ names a zone: zones need no file.
func zoneFiles(env []string) []string {
	files := []string{"/etc/localtime"}
	if tz := strings.TrimPrefix(valueOf(env, "TZ"), ":"); strings.HasPrefix(tz, "/") {
		files = append(files, tz)
	}
	return files
}
