package load

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A pruner leaves out of the standard packages the functions that the program
// cannot call, before anything is parsed: they are most of the text, and to parse,
// check and translate text is most of the time between a program's start
// and its first instruction.
//
// It goes by names, so it keeps too much rather than too little. A function stays
// if a text that stays, or the program, mentions its name in its package or
// behind its package's name; a method stays if its type is so mentioned, and anything
// mentions its own name, be it in a call or in an interface: a value of a type that
// nobody names cannot come about. Types, variables and constants all stay, and so
// do the packages: what a program imports decides how the runtime boots.
type pruner struct {
	packages map[string]*standardPackage // by import path
	methods  map[string][]*piece         // those whose type was mentioned and whose name was not
	called   map[string]bool             // names of methods that were mentioned
	work     []*piece                    // what has been mentioned and not been looked at
}

// A standardPackage is one whose text has not been parsed.
type standardPackage struct {
	name  string
	files []*standardFile
	waits map[string][]*piece // functions and types that nothing has mentioned yet, and with a type its methods
}

// A nameScope says what the names in a file refer to.
type nameScope struct {
	own     *standardPackage // whose names come without a qualifier; nil for the program's
	imports map[string]*standardPackage
	dots    []*standardPackage // imports without a name
}

// standard chooses what the program needs of the standard packages, and begins to
// load it.
func (l *loader) standard() (all []*standardText) {
	p := &pruner{packages: map[string]*standardPackage{}, methods: map[string][]*piece{}, called: map[string]bool{}}
	var files []*ast.File
	for _, own := range l.order {
		files = append(files, own.files...)
	}
	paths := append([]string{"runtime"}, importPaths(files...)...)
	p.open(paths)
	for _, pkg := range p.packages {
		p.enter(pkg)
	}
	for _, own := range l.order {
		for i, file := range own.files {
			p.scan(string(own.Files[i].Text), p.scopeOf(nil, file))
		}
	}
	for _, name := range code.RuntimeErrors() {
		p.mention(p.packages["runtime"], name)
	}
	p.method("Error")  // of the predeclared interface
	p.method("String") // a panic prints it
	p.drain()
	all = l.std.schedule(p, paths)
	l.load(p, all)
	return all
}

// open reads the texts of those of some packages that are standard, and of all that
// they import.
func (p *pruner) open(paths []string) {
	for _, importPath := range paths {
		if p.packages[importPath] != nil {
			continue
		}
		pkg := &standardPackage{waits: map[string][]*piece{}}
		for _, f := range std.Open(importPath) {
			header, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text, parser.ImportsOnly)
			if err != nil {
				text.Fail("standard text: %v", err)
			}
			pkg.name = header.Name.Name
			pkg.files = append(pkg.files, &standardFile{name: f.Name, header: header, pieces: pieces(string(f.Text))})
		}
		if pkg.files == nil {
			continue
		}
		p.packages[importPath] = pkg
		p.open(pkg.imports())
	}
}

func (pkg *standardPackage) imports() (paths []string) {
	for _, f := range pkg.files {
		paths = append(paths, importPaths(f.header)...)
	}
	return paths
}

func importPaths(files ...*ast.File) (paths []string) {
	for _, file := range files {
		for _, spec := range file.Imports {
			if importPath, err := strconv.Unquote(spec.Path.Value); err == nil {
				paths = append(paths, importPath)
			}
		}
	}
	return paths
}

// enter notes the functions and types of a package; methods wait for their types.
// Initializers stay.
func (p *pruner) enter(pkg *standardPackage) {
	for _, file := range pkg.files {
		scope := p.scopeOf(pkg, file.header)
		for _, x := range file.pieces {
			x.scope = scope
			if waitsFor := x.waitsFor(); waitsFor == "" {
				p.work = append(p.work, x)
			} else {
				pkg.waits[waitsFor] = append(pkg.waits[waitsFor], x)
			}
		}
	}
}

// scopeOf returns what the names in a file refer to.
func (p *pruner) scopeOf(pkg *standardPackage, file *ast.File) *nameScope {
	scope := &nameScope{own: pkg, imports: map[string]*standardPackage{}}
	for _, spec := range file.Imports {
		importPath, err := strconv.Unquote(spec.Path.Value)
		imported := p.packages[importPath]
		switch {
		case err != nil || imported == nil:
		case spec.Name == nil:
			scope.imports[imported.name] = imported
		case spec.Name.Name == ".":
			scope.dots = append(scope.dots, imported)
		default:
			scope.imports[spec.Name.Name] = imported
		}
	}
	return scope
}

// drain keeps what the texts that stay mention, until they mention nothing new.
func (p *pruner) drain() {
	for len(p.work) > 0 {
		next := p.work[len(p.work)-1]
		p.work = p.work[:len(p.work)-1]
		next.stays = true
		p.scan(next.text, next.scope)
	}
}

// scan keeps what a text mentions.
func (p *pruner) scan(text string, scope *nameScope) {
	mentions(text, func(m mention) {
		switch {
		case m.dotted:
			p.method(m.name)
			p.mention(scope.imports[m.of], m.name)
			return
		case m.spec:
			p.method(m.name)
		}
		p.mention(scope.own, m.name)
		for _, dot := range scope.dots {
			p.mention(dot, m.name)
		}
	})
}

// mention keeps a function of a package, or a type and those of its methods that
// something calls.
func (p *pruner) mention(pkg *standardPackage, name string) {
	if pkg == nil || pkg.waits[name] == nil {
		return
	}
	for _, x := range pkg.waits[name] {
		if x.method != "" && !p.called[x.method] {
			p.methods[x.method] = append(p.methods[x.method], x)
		} else {
			p.work = append(p.work, x)
		}
	}
	delete(pkg.waits, name)
}

// method keeps all methods with a name, of types that are mentioned or will be.
func (p *pruner) method(name string) {
	if !p.called[name] {
		p.called[name] = true
		p.work = append(p.work, p.methods[name]...)
	}
}

// blank takes the names from a file's imports that nothing uses any more.
func (p *pruner) blank(file *ast.File) {
	used := map[string]bool{}
	qualifiers(file, used)
	for _, spec := range file.Imports {
		if name := p.localName(spec); name != "." && !used[name] {
			spec.Name = &ast.Ident{NamePos: spec.Pos(), Name: "_"}
		}
	}
}

// qualifiers notes the names that stand before a dot.
func qualifiers(n ast.Node, used map[string]bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
}

// localName returns the name that a file has for an import.
func (p *pruner) localName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	importPath, _ := strconv.Unquote(spec.Path.Value)
	if pkg := p.packages[importPath]; pkg != nil {
		return pkg.name
	}
	return path.Base(importPath) // unsafe
}
