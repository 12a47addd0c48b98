package lang

import (
	"path/filepath"
	"strings"
)

// sourceOf makes a program of package main and packages by import path.
func sourceOf(main string, packages map[string]string) Source {
	return Source{
		Main: &Package{Path: "m", Files: []File{{"main.go", []byte(main)}}},
		Find: func(path string) (*Package, error) {
			if path == "gone.org/x" {
				return nil, &Error{Msg: "no module provides gone.org/x", Help: "go get gone.org/x"}
			}
			text, ok := packages[path]
			if !ok {
				return nil, nil
			}
			one, two, _ := strings.Cut(text, "-- two --")
			return &Package{Path: path, Short: path, Foreign: strings.HasPrefix(path, "foreign"),
				Files: []File{{path + "/f.go", []byte(one)}, {path + "/g.go", []byte("package " + filepath.Base(path) + two)}}}, nil
		},
	}
}
