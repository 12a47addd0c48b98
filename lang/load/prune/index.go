package prune

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// Index returns what pieces.txt is to say of all standard packages. Run go generate
// ./lang when one of their texts has changed: the lengths of declarations and their
// names are those of the texts, and a table of other texts would leave out half of
// one function and the beginning of the next. Where the two do not fit it is
// noticed, in a test and at the next start.
func Index() []byte {
	x := indexer{packages: map[string]*indexed{}, methods: map[string]bool{}}
	x.open(std.Packages())
	var b bytes.Buffer
	for _, path := range slices.Sorted(maps.Keys(x.packages)) {
		x.write(&b, x.packages[path])
	}
	return b.Bytes()
}

// An indexer makes the table.
type indexer struct {
	packages map[string]*indexed // by import path
	methods  map[string]bool     // the names of all methods
}

// An indexed package is one that has been cut.
type indexed struct {
	path, name string
	imports    []string
	files      []indexedFile
	declares   map[string]bool // its functions and types
}

type indexedFile struct {
	name   string
	header *ast.File // package clause and imports
	pieces []piece
}

// open reads the texts of some packages, and of all that they import.
func (x *indexer) open(paths []string) {
	for _, path := range paths {
		files := std.Open(path)
		if x.packages[path] != nil || files == nil {
			continue
		}
		pkg := &indexed{path: path, declares: map[string]bool{}}
		x.packages[path] = pkg
		for _, f := range files {
			header, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text, parser.ImportsOnly)
			if err != nil {
				text.Fail("standard text: %v", err)
			}
			pkg.name = header.Name.Name
			for _, path := range ImportPaths(header) {
				if !slices.Contains(pkg.imports, path) {
					pkg.imports = append(pkg.imports, path)
				}
			}
			pkg.files = append(pkg.files, indexedFile{f.Name, header, cut(string(f.Text))})
		}
		x.enter(pkg)
		x.open(pkg.imports)
	}
}

// enter notes what a package declares.
func (x *indexer) enter(pkg *indexed) {
	for _, f := range pkg.files {
		for _, d := range f.pieces {
			if d.method != "" {
				x.methods[d.method] = true
			} else if name := d.fn + d.typ; name != "" && name != "init" {
				pkg.declares[name] = true
			}
		}
	}
}

// write writes what the table says of a package: a line for it, one for each file
// and one for each of its pieces; an empty one ends it.
func (x *indexer) write(b *bytes.Buffer, pkg *indexed) {
	fmt.Fprintf(b, "%s %s", pkg.path, pkg.name)
	for _, path := range pkg.imports {
		b.WriteString(" " + path)
	}
	b.WriteString("\n")
	for _, f := range pkg.files {
		b.WriteString(f.name + "\n")
		names := x.names(pkg, f.header)
		for _, d := range f.pieces {
			b.WriteString(strconv.Itoa(len(d.text)) + " " + d.label())
			for _, use := range x.uses(d, names) {
				b.WriteString(" " + use)
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("\n")
}

// label says what a piece declares: a function as F(), a type as T, a method as T.m,
// and - what stays in any case.
func (x piece) label() string {
	switch {
	case x.fn == "init":
		return "-"
	case x.fn != "":
		return x.fn + "()"
	case x.method != "":
		return x.typ + "." + x.method
	case x.typ != "":
		return x.typ
	}
	return "-"
}

// uses returns what a piece mentions of what can be left out: in its own package F, in
// another one path.F, and names of methods as .m.
func (x *indexer) uses(d piece, names scope[*indexed]) []string {
	set := map[string]bool{}
	names.visit(d.text, func(method string) {
		if x.methods[method] {
			set["."+method] = true
		}
	}, func(pkg *indexed, name string) {
		switch {
		case !pkg.declares[name]:
		case pkg == names.self:
			set[name] = true
		default:
			set[pkg.path+"."+name] = true
		}
	})
	delete(set, d.fn+d.typ) // it is wanted already where this is looked at
	return slices.Sorted(maps.Keys(set))
}

// names returns what the names in a file refer to.
func (x *indexer) names(self *indexed, file *ast.File) scope[*indexed] {
	return newScope(self, file, func(path string) (*indexed, string) {
		if pkg := x.packages[path]; pkg != nil {
			return pkg, pkg.name
		}
		return nil, ""
	})
}
