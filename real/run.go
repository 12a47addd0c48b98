package real

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/internal/child"
)

// Options say how a program is run.
type Options struct {
	Procs int      // GOMAXPROCS; 0: as the machine has it
	Args  []string // the program's arguments, behind its name
	Input []byte   // its standard input; nil: there is nothing to read
	Dir   string   // the folder it works in; "": that of this process
	Env   []string // added to the environment, such as "GODEBUG=schedtrace=2"
}

// A Result is what one run of a program came to.
type Result struct {
	Stdout string `json:"stdout"`
	Stderr string `json:"stderr"`
	Code   int    `json:"exit"` // exit status: 2 for a panic or a deadlock
}

// ErrPrints is the error of a program that printed more than can be kept.
var ErrPrints = fmt.Errorf("%w: too much to compare", child.ErrPrints)

// Run runs a program of the build once. The collector is off, since a
// collection is a wall-clock event that changes the order. A context that ends
// kills the program, and whatever it started, and its cause is the error.
func (b *Build) Run(ctx context.Context, name string, opts Options) (Result, error) {
	r, err := b.run(ctx, name, opts, nil)
	return r.Result, err
}

// Measure is Run, and says what the run took.
func (b *Build) Measure(ctx context.Context, name string, opts Options) (Run, error) {
	return b.run(ctx, name, opts, nil)
}

// run is Measure with the file that a logging runtime maps, or nil.
func (b *Build) run(ctx context.Context, name string, opts Options, log *os.File) (Run, error) {
	exe, ok := b.exes[name]
	if !ok {
		return Run{}, fmt.Errorf("no program %q in this build", name)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	full := func(error) { stop(ErrPrints) }
	stdout, stderr := child.NewOutput(full), child.NewOutput(full)
	cmd := exec.CommandContext(ctx, exe.path, opts.Args...)
	cmd.Args[0], cmd.Dir = name, opts.Dir
	cmd.Env = opts.Environ(os.Environ())
	if exe.index >= 0 {
		cmd.Env = append(cmd.Env, chooseName+"="+strconv.Itoa(exe.index))
	}
	cmd.Stdout, cmd.Stderr = stdout, stderr
	if log != nil {
		cmd.ExtraFiles = []*os.File{log}
	}
	if opts.Input != nil {
		in, err := b.input(opts.Input)
		if err != nil {
			return Run{}, err
		}
		defer os.Remove(in.Name())
		defer in.Close()
		cmd.Stdin = in
	}
	began := time.Now()
	code, err := exitCode(ctx, child.Run(cmd))
	took := time.Since(began)
	if err != nil {
		return Run{}, fmt.Errorf("%s: %w", name, err)
	}
	r := Result{Stdout: string(stdout.Bytes()), Stderr: string(stderr.Bytes()), Code: code}
	if exe.index >= 0 {
		r.Stdout, r.Stderr = asAlone(r.Stdout), asAlone(r.Stderr)
	}
	return Run{Result: r, Started: began, Usage: usage(cmd, took)}, nil
}

// input is a file to read from. A read of a pipe could wait for who writes, and
// then sysmon would take the P.
func (b *Build) input(text []byte) (*os.File, error) {
	f, err := os.CreateTemp(b.dir, "input")
	if err != nil {
		return nil, err
	}
	if _, err := f.WriteAt(text, 0); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Environ returns the environment of a run: the user's, with what the runtime reads set
// over whatever was there. The time zone is UTC, so that a date is the same everywhere.
// Each name occurs once.
func (o Options) Environ(user []string) []string {
	all := slices.Concat(user, []string{"GOGC=off", "GODEBUG=", "GOTRACEBACK=single", "GOMEMLIMIT=off", "TZ=UTC"})
	if o.Procs > 0 {
		all = append(all, "GOMAXPROCS="+strconv.Itoa(o.Procs))
	}
	if o.Dir != "" {
		all = append(all, "PWD="+o.Dir)
	}
	return lastOfEach(append(all, o.Env...))
}

// lastOfEach leaves the last value of each name, in the order of the first.
func lastOfEach(env []string) []string {
	at := map[string]int{}
	var list []string
	for _, pair := range env {
		name, _, _ := strings.Cut(pair, "=")
		if i, ok := at[name]; ok {
			list[i] = pair
			continue
		}
		at[name] = len(list)
		list = append(list, pair)
	}
	return list
}

// exitCode separates a program that failed from one that could not be run.
func exitCode(ctx context.Context, err error) (int, error) {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0, nil
	case ctx.Err() != nil:
		return 0, context.Cause(ctx)
	case errors.As(err, &exit) && exit.Exited():
		return exit.ExitCode(), nil
	case errors.As(err, &exit):
		return 0, fmt.Errorf("it was killed by a %v", exit.ProcessState)
	}
	return 0, err
}
