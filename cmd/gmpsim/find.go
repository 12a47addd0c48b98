package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/source"
	"github.com/gmpsim/gmpsim/scenarios"
)

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

// readSource reads a .go file and says what it is if that is not source.
func readSource(name string) ([]byte, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a directory; a directory must be the only argument", name)
	}
	text, err := source.Read(name)
	switch {
	case errors.Is(err, source.ErrNotOrdinary):
		return nil, fmt.Errorf("%s is not an ordinary file; copy the program into one", name)
	case errors.Is(err, fs.ErrNotExist) && isLink(name):
		to, _ := os.Readlink(name)
		return nil, fmt.Errorf("%s is a link to %s, and there is no such file", name, to)
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s%s", name, suggestFile(name))
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", name, reason(err))
	case bytes.IndexByte(text, 0) >= 0:
		return nil, fmt.Errorf("%s is not Go source: it contains NUL bytes", name)
	case len(bytes.TrimSpace(text)) == 0:
		return nil, fmt.Errorf("%s is empty; a program begins with the line package main", name)
	}
	return text, nil
}

// isLink reports whether a name is that of a symbolic link.
func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode().Type() == fs.ModeSymlink
}
