package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/scenarios"
)

// unknown says that name is no scenario, .go file or directory, and what might
// have been meant.
func unknown(name string) error {
	if _, err := os.Stat(name); err == nil {
		return fmt.Errorf("%s is not a scenario or a .go file (a directory must be the only argument)", name)
	}
	if _, err := os.Stat(name + ".go"); err == nil {
		return fmt.Errorf("there is no scenario %q; did you mean the file %s.go?", name, name)
	}
	if isLink(name) {
		to, _ := os.Readlink(name)
		return fmt.Errorf("%s is a link to %s, and there is no such folder", name, to)
	}
	if strings.ContainsRune(name, filepath.Separator) || strings.HasPrefix(name, ".") {
		return fmt.Errorf("there is no folder %s", name)
	}
	if near := nearest(name, scenarioNames()); near != "" {
		return fmt.Errorf("there is no scenario %q; did you mean %q? (gmpsim list shows all; a file name must end in .go)", name, near)
	}
	return fmt.Errorf("there is no scenario %q (gmpsim list shows all; a file name must end in .go)", name)
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

func scenarioNames() []string {
	var names []string
	for _, s := range scenarios.All() {
		names = append(names, s.Name)
	}
	return names
}
