package load

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"

	"github.com/gmpsim/gmpsim/lang/text"
)

// The standard packages are parsed and checked all at once, each as soon as those that
// it imports are. That they import each other in no circle is theirs to see to. Where
// their declarations are does not depend on which is first: each file has its place in
// the positions before it is parsed.

// A standardText is a standard package on its way from text to unit.
type standardText struct {
	path  string
	pkg   *standardPackage
	unit  *unit
	fault any           // why there is none
	done  chan struct{} // closed when there is either
}

// standardTexts are those that a program needs, by import path.
type standardTexts map[string]*standardText

// schedule adds those of some packages that are standard, and all that they import, to
// ts. It returns them in a fixed order: a package after what it imports.
func (ts standardTexts) schedule(p *pruner, paths []string) (list []*standardText) {
	for _, importPath := range paths {
		pkg := p.packages[importPath]
		if pkg == nil || ts[importPath] != nil {
			continue
		}
		t := &standardText{path: importPath, pkg: pkg, done: make(chan struct{})}
		ts[importPath] = t
		list = append(append(list, ts.schedule(p, pkg.imports())...), t)
	}
	return list
}

// load begins to load the packages of list.
func (l *loader) load(p *pruner, list []*standardText) {
	base := l.fset.Base()
	for _, t := range list {
		for _, f := range t.pkg.files {
			f.left = f.leave()
			f.base = base
			base += len(f.left) + 1
		}
		go l.loadStandard(p, t)
	}
}

// loadStandard parses and checks one package.
func (l *loader) loadStandard(p *pruner, t *standardText) {
	defer close(t.done)
	defer func() {
		if e := recover(); e != nil {
			t.fault = text.FaultOf(e)
		}
	}()
	var files []*ast.File
	for _, f := range t.pkg.files {
		file := f.parse(l.fset)
		p.blank(file)
		files = append(files, file)
	}
	var wrong []error
	t.unit = l.check(t.path, text.GoVersion, files, l.std, func(err error) { wrong = append(wrong, err) })
	if len(wrong) > 0 {
		text.Fail("standard text: %v", wrong[0])
	}
}

// parse parses what is left of a file at its base of fset.
func (f *standardFile) parse(fset *token.FileSet) *ast.File {
	alone := token.NewFileSet()
	alone.AddFile("", 1, f.base-2)
	file, err := parser.ParseFile(alone, f.name, f.left, parser.SkipObjectResolution)
	if err != nil {
		text.Fail("standard text: %v", err)
	}
	fset.AddExistingFiles(alone.File(file.Pos()))
	return file
}

// wait returns the package once it has been checked.
func (t *standardText) wait() *unit {
	if <-t.done; t.fault != nil {
		panic(t.fault)
	}
	return t.unit
}

// Import implements types.Importer.
func (ts standardTexts) Import(path string) (*types.Package, error) {
	switch t := ts[path]; {
	case path == "unsafe":
		return types.Unsafe, nil
	case t == nil:
		return nil, errors.New("package " + path + " is not simulated")
	default:
		return t.wait().pkg, nil
	}
}
