package load

import (
	"go/ast"
	"go/token"
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

// debugOf returns the settings of a program whose main package has these files, and
// notes what is wrong with its //go:debug lines.
func (c *complaints) debugOf(s text.Source, main []*ast.File) text.Debug {
	set, seen := text.Debug{}, map[string]token.Pos{}
	maps.Copy(set, s.Debug)
	for _, file := range main {
		for _, group := range file.Comments {
			c.readLines(set, seen, file, group)
		}
	}
	line := s.Go
	if v, ok := set["default"]; ok {
		line = strings.TrimPrefix(v, "go")
	}
	for _, ch := range changes() {
		if _, ok := set[ch.key]; !ok && before(line, ch.since) {
			set[ch.key] = ch.old
		}
	}
	return set
}

// readLines adds the //go:debug lines of a comment above the package clause.
func (c *complaints) readLines(set text.Debug, seen map[string]token.Pos, file *ast.File, group *ast.CommentGroup) {
	if group.Pos() > file.Package {
		return
	}
	for _, line := range group.List {
		text, ok := strings.CutPrefix(line.Text, "//go:debug")
		if !ok || strings.TrimLeft(text, " \t") == text && text != "" {
			continue
		}
		key, value, err := checkDebug(text)
		switch before := seen[key]; {
		case err != nil:
			c.errorf(line.Pos(), "", "invalid //go:debug: "+err.Error())
		case before.IsValid():
			c.errorf(line.Pos(), "previous //go:debug at "+c.fset.Position(before).String(), "repeated //go:debug for "+key)
		default:
			set[key], seen[key] = value, line.Pos()
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
