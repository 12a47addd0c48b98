package load

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// A parsed package is one of the program's own or of a module that it requires:
// all packages but the standard ones.
type parsed struct {
	*text.Package
	files  []*ast.File
	path   string    // of its types: "main" for the main package
	from   token.Pos // the first import that led to it
	parent *parsed   // whose import that is; nil for the main package
	done   bool      // all that it imports is gathered

	refused []string // imports that are nowhere, or cannot be had
	lacking bool     // it or a package that it imports has such imports
}

// cycle spells the way from imported back to itself.
func cycle(p, imported *parsed) string {
	way := []string{imported.Path}
	for q := p; q != imported && q != nil; q = q.parent {
		way = append(way, q.Path)
	}
	way = append(way, imported.Path)
	slices.Reverse(way)
	return strings.Join(way, " imports ")
}

// mayImport reports whether the package importer may import path as far as
// folders named internal are concerned: those are for what lies beside them.
func mayImport(importer, path string) bool {
	elems := strings.Split(path, "/")
	for i := len(elems) - 1; i >= 0; i-- {
		if elems[i] == "internal" {
			parent := strings.Join(elems[:i], "/")
			return parent == "" || importer == parent || strings.HasPrefix(importer, parent+"/")
		}
	}
	return true
}
