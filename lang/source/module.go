package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
	"golang.org/x/mod/modfile"
)

// A module is the one that the program is in.
type module struct {
	root string // the folder of its go.mod, absolute
	file *modfile.File
	work *modfile.WorkFile // the workspace above it, nil if there is none
}

// The language version of a go.mod without a go line, as the go command has it.
const unstatedGo = "1.16"

// moduleAbove returns the module that a folder is in; nil if it is in none.
func moduleAbove(dir string) (*module, error) {
	name, ok := above(dir, "go.mod")
	if !ok {
		return nil, nil
	}
	file, err := readMod(name, modfile.Parse)
	if err != nil {
		return nil, err
	}
	m := &module{root: filepath.Dir(name), file: file}
	if m.path() == "." {
		return nil, fmt.Errorf("%s has no module line, such as module example.com/program", name)
	}
	if err := supported(name, m.goLine()); err != nil {
		return nil, err
	}
	if name := workspace(dir); name != "" {
		m.work, err = readMod(name, modfile.ParseWork)
	}
	return m, err
}

// readMod reads a go.mod or go.work.
func readMod[T any](name string, parse func(string, []byte, modfile.VersionFixer) (T, error)) (f T, err error) {
	text, err := Read(name)
	if err != nil {
		return f, fmt.Errorf("cannot read %s: %w", name, reason(err))
	}
	return parse(name, text, nil)
}

// above returns the file with a name in a folder or the nearest one above it.
func above(dir, name string) (string, bool) {
	for {
		file := filepath.Join(dir, name)
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file, true
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", false
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

// workspace returns the go.work that counts for a folder: what GOWORK says, or
// the nearest above; "" for none.
func workspace(dir string) string {
	switch name := os.Getenv("GOWORK"); name {
	case "off":
		return ""
	case "":
		name, _ = above(dir, "go.work")
		return name
	default:
		return name
	}
}

// supported refuses a module of a release that is not modelled.
func supported(name, line string) error {
	rest, _ := strings.CutPrefix(line, "1.")
	digits, _, _ := strings.Cut(rest, ".")
	if n, err := strconv.Atoi(digits); err == nil && n > rules.LatestRelease {
		return fmt.Errorf("%s requires Go %s, but gmpsim simulates Go 1.%d; lower its go line if the program allows it",
			name, line, rules.LatestRelease)
	}
	return nil
}

// path returns the module's path.
func (m *module) path() string {
	if m.file.Module == nil {
		return "."
	}
	return m.file.Module.Mod.Path
}

// language returns the module's language version.
func (m *module) language() string {
	switch {
	case m == nil:
		return ""
	case m.file.Go == nil:
		return unstatedGo
	}
	return m.file.Go.Version
}

// goLine returns the go line that the defaults of GODEBUG follow.
func (m *module) goLine() string {
	if m.work != nil && m.work.Go != nil {
		return m.work.Go.Version
	}
	return m.language()
}

// debug returns the godebug lines that count.
func (m *module) debug() map[string]string {
	lines := m.file.Godebug
	if m.work != nil {
		lines = m.work.Godebug
	}
	set := make(map[string]string)
	for _, g := range lines {
		set[g.Key] = g.Value
	}
	return set
}

// importPath returns the import path of a folder of the module.
func (m *module) importPath(dir string) string {
	rel, err := filepath.Rel(m.root, dir)
	if err != nil {
		return named
	}
	return path.Join(m.path(), filepath.ToSlash(rel))
}

// folder returns the folder of a package of this module. What lies below another
// go.mod, or in the vendor folder, is not of this module.
func (m *module) folder(importPath string) (string, bool) {
	rel, ok := strings.CutPrefix(importPath+"/", m.path()+"/")
	dir := filepath.Join(m.root, filepath.FromSlash(rel))
	if info, err := os.Stat(dir); !ok || err != nil || !info.IsDir() {
		return "", false
	}
	name, _ := above(dir, "go.mod")
	return dir, filepath.Dir(name) == m.root
}

// nested returns the go.mod of another module within this one that has a package, "" if there
// is none. It is a path from the root.
func (m *module) nested(importPath string) string {
	rel, ok := strings.CutPrefix(importPath, m.path()+"/")
	if !ok {
		return ""
	}
	name, _ := above(filepath.Join(m.root, filepath.FromSlash(rel)), "go.mod")
	if inner, err := filepath.Rel(m.root, name); err == nil && inner != "go.mod" && filepath.IsLocal(inner) {
		return inner
	}
	return ""
}

// requires reports whether a module that go.mod requires may have a package, or
// another of the workspace.
func (m *module) requires(importPath string) bool {
	for _, r := range m.file.Require {
		if within(r.Mod.Path, importPath) {
			return true
		}
	}
	return m.work != nil && !isStandard(importPath)
}

// within reports whether a package's path is that of a module or below it.
func within(module, importPath string) bool {
	return strings.HasPrefix(importPath+"/", module+"/")
}

// named is the import path of a main package that is a list of files outside a
// module.
const named = "command-line-arguments"

// isStandard reports whether an import path looks like one of the standard
// library: its first element is no domain.
func isStandard(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return !strings.Contains(first, ".")
}
