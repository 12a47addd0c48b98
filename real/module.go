package real

import (
	"context"
	"fmt"
	"go/version"
	"maps"
	"os"
	"slices"
	"strings"

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

// files returns the go.mod and go.work with which a program is compiled as in its
// module. The workspace is there because a module of an older language cannot require
// one of the model's, which our own packages are.
func (m *Module) files() (mod, work []byte) {
	lang := func(line string) string {
		if line == "" {
			return "1.26"
		}
		return strings.TrimPrefix(version.Lang("go"+line), "go")
	}
	mod = fmt.Appendf(nil, "module %s\n\ngo %s\n", m.Path, lang(m.Go))
	set := map[string]string{"default": "go" + lang(m.Debug)}
	maps.Copy(set, m.Set)
	work = []byte("go 1.26\n\nuse (\n\t.\n\t./gmpsim\n)\n\n")
	for _, key := range slices.Sorted(maps.Keys(set)) {
		work = fmt.Appendf(work, "godebug %s=%s\n", key, set[key])
	}
	return mod, work
}

// exists reports whether there is a file.
func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
