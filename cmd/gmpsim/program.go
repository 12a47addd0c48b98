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
	"github.com/gmpsim/gmpsim/scenarios"
)

// A program is one that can be run: loaded, checked and compiled.
type program struct {
	name  string          // as the user gave it
	file  string          // what positions are in
	setup scenarios.Setup // what its //gmp: lines say
	code  *lang.Program
	proc  *lang.Process // once it is started
}

// load finds and compiles the program that the user named. Whatever is wrong
// with it is said before anything of it runs.
func load(name string) (*program, error) {
	file, source, err := find(name)
	if err != nil {
		return nil, err
	}
	p := &program{name: name, file: file}
	if p.setup, err = scenarios.SetupOf(source); err != nil {
		return nil, fmt.Errorf("%s:%w", file, err)
	}
	p.code, err = lang.Load(file, source)
	return p, explain(file, err)
}

// find returns the file name and source of a scenario or .go file.
func find(name string) (file string, source []byte, err error) {
	if s, ok := scenarios.Get(name); ok {
		return s.Name + ".go", s.Source, nil
	}
	if !strings.HasSuffix(name, ".go") {
		return "", nil, unknown(name)
	}
	source, err = readSource(name)
	return name, source, err
}

// readSource reads a .go file and says what it is if that is not source.
func readSource(name string) ([]byte, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a directory; a program is one .go file", name)
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

// unknown says that name is neither a scenario nor a .go file, and what might
// have been meant.
func unknown(name string) error {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a directory; a program is one .go file", name)
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

// explain words the errors of loading a file: one stands for itself, several
// get a headline.
func explain(file string, err error) error {
	var list lang.ErrorList
	if errors.As(err, &list) && len(list) > 1 {
		return fmt.Errorf("%s has %d errors:\n%w", file, len(list), err)
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
