package load

import (
	"go/ast"
	"maps"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// changes lists the settings: what they were before Go 1.since.
func changes() []struct {
	key, old string
	since    int
} {
	return []struct {
		key, old string
		since    int
	}{
		{"panicnil", "1", 21},
		{"asynctimerchan", "1", 23},
		{"containermaxprocs", "0", 25},
		{"updatemaxprocs", "0", 25},
	}
}

// debugOf returns the settings of a program whose main package has these files.
func debugOf(s text.Source, main []*ast.File) text.Debug {
	set := text.Debug{}
	maps.Copy(set, s.Debug)
	for _, file := range main {
		for _, group := range file.Comments {
			readLines(set, file, group)
		}
	}
	line := s.Go
	if v, ok := set["default"]; ok {
		line = strings.TrimPrefix(v, "go")
	}
	for _, c := range changes() {
		if _, ok := set[c.key]; !ok && before(line, c.since) {
			set[c.key] = c.old
		}
	}
	return set
}

// readLines adds the //go:debug lines of a comment above the package clause.
func readLines(set text.Debug, file *ast.File, group *ast.CommentGroup) {
	if group.Pos() > file.Package {
		return
	}
	for _, c := range group.List {
		text, ok := strings.CutPrefix(c.Text, "//go:debug ")
		if key, value, pair := strings.Cut(strings.TrimSpace(text), "="); ok && pair {
			set[key] = value
		}
	}
}

// before reports whether a go line, such as 1.21 or 1.21.3, is before Go 1.minor.
func before(line string, minor int) bool {
	rest, ok := strings.CutPrefix(line, "1.")
	digits, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(digits)
	return ok && err == nil && n < minor
}
