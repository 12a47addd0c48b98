package load

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/load/prune"
	"github.com/gmpsim/gmpsim/lang/text"
)

// The standard packages are parsed and checked all at once, each as soon as those that
// it imports are. That they import each other in no circle is theirs to see to. Where
// their declarations are does not depend on which is first: each file has its place in
// the positions before it is parsed.

// standard are the standard packages that a program needs.
type standard struct {
	checker
	pruner *prune.Pruner
	texts  map[string]*standardText // by import path
	list   []*standardText          // a package after what it imports
}

// A standardText is a standard package on its way from text to unit.
type standardText struct {
	*prune.Package
	unit  *unit
	fault any           // why there is none
	done  chan struct{} // closed when there is either
}

// begin chooses what the program's packages need of the standard ones, and begins to
// load it.
func begin(c checker, packages []*parsed) *standard {
	var files []*ast.File
	for _, pkg := range packages {
		files = append(files, pkg.files...)
	}
	paths := append([]string{"runtime"}, prune.ImportPaths(files...)...)
	s := &standard{checker: c, pruner: prune.New(paths), texts: map[string]*standardText{}}
	for _, pkg := range packages {
		for i, file := range pkg.files {
			s.pruner.Scan(file, string(pkg.Files[i].Text))
		}
	}
	for _, name := range code.RuntimeErrors() {
		s.pruner.Keep("runtime", name)
	}
	s.pruner.KeepMethods("Error")  // of the predeclared interface
	s.pruner.KeepMethods("String") // a panic prints it
	s.pruner.Drain()
	s.schedule(paths)
	s.load()
	return s
}

// schedule adds those of some packages that are standard, and all that they import. The
// order does not depend on which is loaded first: it becomes that of the code.
func (s *standard) schedule(paths []string) {
	for _, path := range paths {
		pkg := s.pruner.Package(path)
		if pkg == nil || s.texts[path] != nil {
			continue
		}
		t := &standardText{Package: pkg, done: make(chan struct{})}
		s.texts[path] = t
		s.schedule(pkg.Imports)
		s.list = append(s.list, t)
	}
}

// load begins to load the packages.
func (s *standard) load() {
	base := s.fset.Base()
	for _, t := range s.list {
		files := make([]prunedFile, len(t.Files))
		for i, f := range t.Files {
			files[i] = prunedFile{f.Name, f.Text(), base}
			base += len(files[i].text) + 1
		}
		go s.loadPackage(t, files)
	}
}

// A prunedFile is a file with the place where its positions begin.
type prunedFile struct {
	name string
	text []byte
	base int
}

// loadPackage parses and checks one package.
func (s *standard) loadPackage(t *standardText, texts []prunedFile) {
	defer close(t.done)
	defer func() {
		if e := recover(); e != nil {
			t.fault = text.FaultOf(e)
		}
	}()
	var files []*ast.File
	for _, f := range texts {
		file := f.parse(s.fset)
		s.pruner.Blank(file)
		files = append(files, file)
	}
	var wrong []error
	t.unit = s.check(t.Path, text.GoVersion, files, s, func(err error) { wrong = append(wrong, err) })
	if len(wrong) > 0 {
		text.Fail("standard text: %v", wrong[0])
	}
}

// parse parses a file at its base of fset.
func (f prunedFile) parse(fset *token.FileSet) *ast.File {
	alone := token.NewFileSet()
	alone.AddFile("", 1, f.base-2)
	file, err := parser.ParseFile(alone, f.name, f.text, parser.SkipObjectResolution)
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
func (s *standard) Import(path string) (*types.Package, error) {
	switch t := s.texts[path]; {
	case path == "unsafe":
		return types.Unsafe, nil
	case t == nil:
		return nil, errors.New("package " + path + " is not simulated")
	default:
		return t.wait().pkg, nil
	}
}

// units returns the packages once all of them have been checked.
func (s *standard) units() (list []*unit) {
	for _, t := range s.list {
		list = append(list, t.wait())
	}
	return list
}
