package real

import (
	"context"
	"fmt"
	"os"

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
	cmd := t.command(ctx, p.Dir, buildArgs(b, exe, p.What)...)
	cmd.Env = append(cmd.Env, "GOWORK="+os.Getenv("GOWORK"), "GOFLAGS="+flags, "CGO_ENABLED=0")
	return b.compiled(ctx, cmd)
}

// moduleFlags returns those of the user's GOFLAGS that count, of go env -w, too.
func (t *Toolchain) moduleFlags(ctx context.Context, dir string) (string, error) {
	cmd := t.command(ctx, dir, "env", "GOFLAGS")
	cmd.Env = append(cmd.Env, "GOFLAGS="+os.Getenv("GOFLAGS"))
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go env GOFLAGS: %w", withStderr(err))
	}
	return goflags.Modules(string(out)), nil
}
