package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
)

// A standardText is a standard package that is being parsed, or has been. That goes on
// while the packages before it are checked.
type standardText struct {
	pkg   *standardPackage
	done  chan struct{} // closed when there are files, or an error
	files []*ast.File
	err   error
}

// wait returns the package's files.
func (t *standardText) wait() []*ast.File {
	<-t.done
	if t.err != nil {
		fail("standard text: %v", t.err)
	}
	return t.files
}

// schedule lists the texts of those of some packages that are standard, and of all that
// they import, in the order in which the type checker asks for them: a package before
// what it imports.
func (l *loader) schedule(p *pruner, paths []string) (list []*standardText) {
	for _, importPath := range paths {
		pkg := p.packages[importPath]
		if pkg == nil || l.std[importPath] != nil {
			continue
		}
		t := &standardText{pkg: pkg, done: make(chan struct{})}
		l.std[importPath] = t
		list = append(append(list, t), l.schedule(p, pkg.imports())...)
	}
	return list
}

// parse parses what stays of some packages.
func (p *pruner) parse(fset *token.FileSet, list []*standardText) {
	for _, t := range list {
		for _, f := range t.pkg.files {
			file, err := parser.ParseFile(fset, f.name, f.left(), parser.SkipObjectResolution)
			if err != nil {
				t.err = err
				break
			}
			p.blank(file)
			t.files = append(t.files, file)
		}
		close(t.done)
	}
}
