package langtest

import (
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// Source makes a program of package main and packages by import path. A package of two
// files has "-- two --" between them; one whose path begins with foreign is of a module
// of others, and gone.org/x cannot be had.
func Source(main string, packages map[string]string) text.Source {
	return text.Source{
		Main: &text.Package{Path: "m", Files: []text.File{{Name: "main.go", Text: []byte(main)}}},
		Find: func(path string) (*text.Package, error) {
			if path == "gone.org/x" {
				return nil, &text.Error{Msg: "no module provides gone.org/x", Help: "go get gone.org/x"}
			}
			files, ok := packages[path]
			if !ok {
				return nil, nil
			}
			one, two, _ := strings.Cut(files, "-- two --")
			return &text.Package{Path: path, Short: path, Foreign: strings.HasPrefix(path, "foreign"), Files: []text.File{
				{Name: path + "/f.go", Text: []byte(one)},
				{Name: path + "/g.go", Text: []byte("package " + filepath.Base(path) + two)},
			}}, nil
		},
	}
}
