package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/source"
	"github.com/gmpsim/gmpsim/scenarios"
)

// A program is one that can be run: loaded, checked and compiled.
type program struct {
	name  string          // as the user gave it
	file  string          // its file, or its folder if it has several
	setup scenarios.Setup // what its //gmp: lines say
	code  *lang.Program
	proc  *lang.Process // once it is started
}

// programArgs splits the arguments into what names the program (a scenario, a
// folder, or any number of .go files) and the program's own, which stand behind
// "--"; dash is where that was, -1 if nowhere.
func programArgs(args []string, dash int) (names, rest []string, err error) {
	if dash < 0 {
		dash = len(args)
	}
	if dash == 0 {
		return nil, nil, fmt.Errorf("which program? Give a scenario's name (gmpsim list shows them), .go files or a folder")
	}
	names, rest = args[:dash], args[dash:]
	for _, extra := range names[1:] {
		if !strings.HasSuffix(names[0], ".go") || !strings.HasSuffix(extra, ".go") {
			return nil, nil, fmt.Errorf("%q is one argument too many; what is meant for the program goes behind --", extra)
		}
	}
	return names, rest, nil
}

// load finds and compiles the program that the user named. Whatever is wrong
// with it is said before anything of it runs.
func load(names []string) (*program, error) {
	src, err := find(names)
	if err != nil {
		return nil, err
	}
	return compile(names[0], src)
}

// compile compiles what was found under a name.
func compile(name string, src *lang.Source) (*program, error) {
	defer undisturbed()()
	p := &program{name: name, file: name}
	main := src.Main.Files
	if len(main) == 1 {
		p.file = main[0].Name
	}
	var err error
	if p.setup, err = setupOf(main); err != nil {
		return nil, err
	}
	p.code, err = lang.LoadSource(*src)
	return p, explain(p.name, err)
}

// find returns the text of a scenario, of .go files or of a folder's package.
func find(names []string) (*lang.Source, error) {
	name := names[0]
	if s, ok := scenario(name); ok && len(names) == 1 {
		return &lang.Source{Main: &lang.Package{Path: name, Files: []lang.File{{Name: s.Name + ".go", Text: s.Source}}}}, nil
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() && len(names) == 1 {
		return source.Dir(name)
	}
	var files []lang.File
	for _, name := range names {
		if !strings.HasSuffix(name, ".go") {
			return nil, unknown(name)
		}
		text, err := readSource(name)
		if err != nil {
			return nil, err
		}
		files = append(files, lang.File{Name: name, Text: text})
	}
	return source.Files(files)
}

// scenario returns the scenario with a name, which may end in .go where there is
// no such file.
func scenario(name string) (scenarios.Scenario, bool) {
	if s, ok := scenarios.Get(name); ok {
		return s, true
	}
	if _, err := os.Stat(name); err == nil {
		return scenarios.Scenario{}, false
	}
	return scenarios.Get(strings.TrimSuffix(name, ".go"))
}

// setupOf returns what //gmp: lines say: those of the first file that has any.
func setupOf(files []lang.File) (scenarios.Setup, error) {
	for _, f := range files {
		setup, err := scenarios.SetupOf(f.Text)
		if err != nil {
			return setup, fmt.Errorf("%s:%w", f.Name, err)
		}
		if setup != (scenarios.Setup{}) {
			return setup, nil
		}
	}
	return scenarios.Setup{}, nil
}

// readSource reads a .go file and says what it is if that is not source.
func readSource(name string) ([]byte, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a directory; give it alone, or .go files", name)
	}
	source, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s%s", name, suggestFile(name))
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", name, reason(err))
	case bytes.IndexByte(source, 0) >= 0:
		return nil, fmt.Errorf("%s is not Go source: it has bytes that no text has", name)
	case len(bytes.TrimSpace(source)) == 0:
		return nil, fmt.Errorf("%s is empty; a program begins with package main", name)
	}
	return source, nil
}

// unknown says that name is no scenario, .go file or directory, and what might
// have been meant.
func unknown(name string) error {
	if _, err := os.Stat(name); err == nil {
		return fmt.Errorf("%s is neither a scenario nor a .go file nor a directory alone", name)
	}
	if _, err := os.Stat(name + ".go"); err == nil {
		return fmt.Errorf("there is no scenario %q; did you mean the file %s.go?", name, name)
	}
	if near := nearest(name, scenarioNames()); near != "" {
		return fmt.Errorf("there is no scenario %q; did you mean %q? (gmpsim list shows all; a file must end in .go)", name, near)
	}
	return fmt.Errorf("there is no scenario %q (gmpsim list shows all; a file must end in .go)", name)
}

// suggestFile proposes a file of the same folder with a similar name.
func suggestFile(name string) string {
	dir := filepath.Dir(name)
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if near := nearest(filepath.Clean(name), files); err == nil && near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}

// explain words the errors of loading a program: one stands for itself, several
// get a headline.
func explain(name string, err error) error {
	var list lang.ErrorList
	if errors.As(err, &list) && len(list) > 1 {
		return fmt.Errorf("%s has %d errors:\n%w", name, len(list), err)
	}
	return err
}

func scenarioNames() []string {
	var names []string
	for _, s := range scenarios.All() {
		names = append(names, s.Name)
	}
	return names
}
