package real

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/internal/carried"
)

// carriedSources returns the files of the packages that programs import from this
// module, for the temporary one.
func carriedSources() map[string][]byte {
	sources := map[string][]byte{}
	from := carried.Sources()
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			sources[name], err = fs.ReadFile(from, name)
		}
		return err
	})
	if err != nil {
		panic(err) // the files are part of the binary
	}
	return sources
}

const (
	modulePath = "github.com/gmpsim/gmpsim"
	goMod      = "module program\n\ngo 1.26\n\nrequire " + modulePath + " v0.0.0\nreplace " + modulePath + " => ./gmpsim\n"
	workMod    = "module " + modulePath + "\n\ngo 1.26\n"
)

// Build compiles the programs. One program is built as it is. Several, of one
// file each, share a binary, because linking takes most of a build's time: each
// becomes a package whose main function a dispatcher calls, and Run maps the names
// in tracebacks back. The limits of that: no program may have an init function (all
// of them would run), and a program that depends on its own line numbers or package
// path should be built alone.
//
// What the binary imports decides which goroutines the runtime has started
// before main (two with package os linked in, one without), so the programs
// that reach os and those that do not go into different binaries.
func (t *Toolchain) Build(ctx context.Context, programs ...Source) (*Build, error) {
	return t.build(ctx, false, programs)
}

// BuildLogged is Build with a scheduler that logs its decisions, for RunLogged.
// The first build of a toolchain takes longer than others: package runtime is
// another one, so all of the standard library is compiled again.
func (t *Toolchain) BuildLogged(ctx context.Context, programs ...Source) (*Build, error) {
	return t.build(ctx, true, programs)
}

// build compiles the programs into a new temporary directory, of which nothing
// is left if that fails.
func (t *Toolchain) build(ctx context.Context, logged bool, programs []Source) (_ *Build, err error) {
	dir, err := os.MkdirTemp("", "gmpsim-real-")
	if err != nil {
		return nil, err
	}
	b := &Build{dir: dir, exes: make(map[string]executable, len(programs))}
	defer func() {
		if err != nil {
			err = errors.Join(err, b.Close())
		}
	}()
	if logged {
		if b.overlay, err = t.overlay(ctx, dir); err != nil {
			return nil, err
		}
	}
	return b, t.buildAll(ctx, b, programs)
}

// buildAll builds one program as it is, and several together.
func (t *Toolchain) buildAll(ctx context.Context, b *Build, programs []Source) error {
	if len(programs) == 1 {
		return t.buildOne(ctx, b, programs[0])
	}
	withOS, without, err := splitByBoot(programs)
	if err != nil {
		return err
	}
	return errors.Join(t.buildMany(ctx, b, "withos", withOS), t.buildMany(ctx, b, "noos", without))
}

// buildOne builds a program from its unchanged text.
func (t *Toolchain) buildOne(ctx context.Context, b *Build, p Source) error {
	dir := filepath.Join(b.dir, "one")
	exe := filepath.Join(dir, exeName("program"))
	compile := func() error { return t.compileIn(ctx, b, p, exe) }
	if p.Dir == "" {
		files := p.files()
		// A file by name is built whatever its //go:build line says, as with go run.
		what := slices.Sorted(maps.Keys(files))
		if p.Module != nil {
			files["go.mod"], files["go.work"] = p.Module.files()
			what = p.What
		}
		if err := writeModule(dir, files); err != nil {
			return err
		}
		compile = func() error { return t.compile(ctx, b, dir, exe, what...) }
	}
	if err := compile(); err != nil {
		return fmt.Errorf("%s: %w", p.Name, err)
	}
	b.exes[p.Name] = executable{exe, -1}
	return nil
}

// files are the program's files, in a map of their own. One file keeps its name, which
// the program may print: a log does, and a traceback.
func (p Source) files() map[string][]byte {
	if p.Files != nil {
		return maps.Clone(p.Files)
	}
	name := p.Name + ".go"
	if strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.HasSuffix(name, "_test.go") {
		name = "main.go" // the go command does not build such files
	}
	return map[string][]byte{name: p.Text}
}

// buildMany builds the programs into one binary of the given name.
func (t *Toolchain) buildMany(ctx context.Context, b *Build, name string, programs []Source) error {
	if len(programs) == 0 {
		return nil
	}
	dir := filepath.Join(b.dir, name)
	exe := filepath.Join(dir, exeName("programs"))
	files := map[string][]byte{"dispatch.go": dispatcher(len(programs))}
	for i, p := range programs {
		if _, twice := b.exes[p.Name]; twice {
			return fmt.Errorf("two programs have the name %q", p.Name)
		}
		text, err := asPackage(p, i)
		if err != nil {
			return err
		}
		files[packageName(i)+"/"+p.Name+".go"] = text
		b.exes[p.Name] = executable{exe, i}
	}
	if err := writeModule(dir, files); err != nil {
		return err
	}
	return t.compile(ctx, b, dir, exe, ".")
}

// writeModule writes a module with the given files, and what they import of
// this one. It is the model's, unless a go.mod is among them.
func writeModule(dir string, files map[string][]byte) error {
	if files["go.mod"] == nil {
		files["go.mod"] = []byte(goMod)
	}
	files["gmpsim/go.mod"] = []byte(workMod)
	for name, text := range carriedSources() {
		files["gmpsim/"+name] = text
	}
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// exeName adds what Windows wants at the end.
func exeName(name string) string {
	if runtime.GOOS == "windows" && !strings.HasSuffix(name, ".exe") {
		return name + ".exe"
	}
	return name
}
