package real

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
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

// moduleFlags returns those of the user's GOFLAGS that say where modules are.
// Others are left out: -race makes queues random, -tags would choose other files
// than the simulator has, and -mod=mod writes go.mod.
func (t *Toolchain) moduleFlags(ctx context.Context, dir string) (string, error) {
	cmd := t.command(ctx, dir, "env", "GOFLAGS")
	cmd.Env = append(cmd.Env, "GOFLAGS="+os.Getenv("GOFLAGS"))
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go env GOFLAGS: %w", withStderr(err))
	}
	keep := []string{noFlags}
	for _, flag := range strings.Fields(string(out)) {
		name, value, _ := strings.Cut(strings.TrimLeft(flag, "-"), "=")
		if name == "modfile" || name == "mod" && slices.Contains([]string{"vendor", "readonly"}, value) {
			keep = append(keep, flag)
		}
	}
	return strings.Join(keep, " "), nil
}
