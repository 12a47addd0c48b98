package prune

import (
	"go/ast"
	"strconv"
)

// A scope says what the names in a file refer to. P is a package: one of the table,
// or one that the table is made of.
type scope[P comparable] struct {
	self    P            // the package of the file, whose names need no qualifier; none for a file of the program
	imports map[string]P // by the name in the file
	dots    []P          // imports without a name
}

// newScope returns what the imports of a file name; find returns a package and its
// name.
func newScope[P comparable](self P, file *ast.File, find func(path string) (P, string)) scope[P] {
	var none P
	s := scope[P]{self: self, imports: map[string]P{}}
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		imported, name := find(path)
		switch {
		case err != nil || imported == none:
		case spec.Name == nil:
			s.imports[name] = imported
		case spec.Name.Name == ".":
			s.dots = append(s.dots, imported)
		default:
			s.imports[spec.Name.Name] = imported
		}
	}
	return s
}

// visit visits what a text mentions: names that methods may have, and names that
// packages may declare.
func (s scope[P]) visit(text string, method func(name string), member func(pkg P, name string)) {
	var none P
	mentions(text, func(m mention) {
		if m.dotted || m.spec {
			method(m.name)
		}
		if m.dotted {
			if pkg := s.imports[m.of]; pkg != none {
				member(pkg, m.name)
			}
			return
		}
		if s.self != none {
			member(s.self, m.name)
		}
		for _, dot := range s.dots {
			member(dot, m.name)
		}
	})
}

// ImportPaths returns what files import, in the order of the text.
func ImportPaths(files ...*ast.File) (paths []string) {
	for _, file := range files {
		for _, spec := range file.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil {
				paths = append(paths, path)
			}
		}
	}
	return paths
}
