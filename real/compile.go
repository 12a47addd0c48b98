package real

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gmpsim/gmpsim/internal/child"
	"github.com/gmpsim/gmpsim/internal/goflags"
)

// compileIn builds a program in the module that it is part of. The user's
// workspace, vendor folder and module cache count, as they do when the program is
// read for the simulator; nothing is written there, and cgo is off there, too.
func (t *Toolchain) compileIn(ctx context.Context, b *Build, p Source, exe string) error {
	flags, err := t.moduleFlags(ctx, p.Dir)
	if err != nil {
		return err
	}
	cmd := t.command(p.Dir, buildArgs(b, exe, p.What)...)
	cmd.Env = append(cmd.Env, "GOWORK="+os.Getenv("GOWORK"), "GOFLAGS="+flags, "CGO_ENABLED=0")
	return b.compiled(ctx, cmd, exe)
}

// moduleFlags returns those of the user's GOFLAGS that count, of go env -w, too.
func (t *Toolchain) moduleFlags(ctx context.Context, dir string) (string, error) {
	flags, err := t.env(ctx, dir, "GOFLAGS", "GOFLAGS="+os.Getenv("GOFLAGS"))
	return goflags.Modules(flags), err
}

// exists reports whether there is a file.
func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// compile runs go build in dir. -trimpath keeps the temporary directory out of
// the build, so that the build cache knows a program again next time.
func (t *Toolchain) compile(ctx context.Context, b *Build, dir, exe string, what ...string) error {
	cmd := t.command(dir, buildArgs(b, exe, what)...)
	if work := filepath.Join(dir, "go.work"); exists(work) {
		cmd.Env = append(cmd.Env, "GOWORK="+work)
	}
	return b.compiled(ctx, cmd, exe)
}

// buildArgs are the arguments of the go command.
func buildArgs(b *Build, exe string, what []string) []string {
	args := []string{"build", "-trimpath", "-o", exe}
	if b.overlay != "" {
		args = append(args, "-overlay", b.overlay)
	}
	return append(args, what...)
}

// compiled runs a go build. Its own temporary folder is in that of the build, since
// it leaves it there if it is killed.
func (b *Build) compiled(ctx context.Context, cmd child.Command, exe string) error {
	cmd.Env, cmd.Patience = append(cmd.Env, "GOTMPDIR="+b.dir), builds
	_, err := cmd.Run(ctx)
	if err != nil && ctx.Err() == nil {
		return fmt.Errorf("go build: %w", err)
	}
	if err == nil && !exists(exe) {
		return errors.New("go build made no program")
	}
	return err
}
