package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/std"
)

// A pruner leaves out of the standard packages the functions that the program
// cannot call, before anything is checked: they are most of the text, and
// checking and translating text is most of the time between a program's start
// and its first instruction.
//
// It goes by names, so it keeps too much rather than too little. A function stays
// if a text that stays, or the program, mentions its name in its package or
// behind its package's name; a method stays if its type is so mentioned, and anything
// mentions its own name, be it in a call or in an interface: a value of a type that
// nobody names cannot come about. Types, variables and constants all stay, and so
// do the packages: what a program imports decides how the runtime boots.
type pruner struct {
	files   map[string][]*ast.File // the standard packages by import path
	texts   map[textName][]*text   // functions and types that nothing has mentioned yet
	methods map[string][]*text     // those whose type was mentioned and whose name was not
	called  map[string]bool        // names of methods that were mentioned
	work    []*text                // what stays and has not been looked at
	stays   map[ast.Node]bool
}

// A textName names a function or a type: its package's import path, and its own name.
type textName struct{ path, name string }

// A text is a declaration, or that of one type in it.
type text struct {
	node  ast.Node
	scope *nameScope
}

// A nameScope says what the names in a file refer to.
type nameScope struct {
	path    string            // the package's
	imports map[string]string // import paths by local name
	dots    []string          // imports without a name
}

// standard parses the standard packages that the program needs, and leaves out
// what it cannot call.
func (l *loader) standard() error {
	var files []*ast.File
	for _, own := range l.order {
		files = append(files, own.files...)
	}
	if err := l.parseStandard(append(importPaths(files...), "runtime")); err != nil {
		return err
	}
	p := newPruner(l.std)
	for _, own := range l.order {
		for _, file := range own.files {
			p.scan(file, p.scopeOf(own.Path, file))
		}
	}
	p.method("Error")  // of the predeclared interface
	p.method("String") // a panic prints it
	p.drain()
	for _, files := range l.std {
		for _, file := range files {
			p.cut(file)
		}
	}
	return nil
}

func newPruner(files map[string][]*ast.File) *pruner {
	p := &pruner{files: files, texts: map[textName][]*text{}, methods: map[string][]*text{}, called: map[string]bool{}, stays: map[ast.Node]bool{}}
	for importPath, list := range files {
		for _, file := range list {
			p.enter(importPath, file)
		}
	}
	return p
}

// parseStandard parses those of some packages that are standard, and all that
// they import.
func (l *loader) parseStandard(paths []string) error {
	for _, importPath := range paths {
		if l.std[importPath] != nil {
			continue
		}
		for _, f := range std.Open(importPath) {
			file, err := parser.ParseFile(l.fset, f.Name, f.Text, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			l.std[importPath] = append(l.std[importPath], file)
		}
		if err := l.parseStandard(importPaths(l.std[importPath]...)); err != nil {
			return err
		}
	}
	return nil
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
// Package runtime stays as it is, for the interpreter knows its parts by name; so do
// initializers.
func (p *pruner) enter(importPath string, file *ast.File) {
	scope := p.scopeOf(importPath, file)
	wait := func(name string, node ast.Node) {
		key := textName{importPath, name}
		p.texts[key] = append(p.texts[key], &text{node, scope})
	}
	for _, decl := range file.Decls {
		fn, isFunc := decl.(*ast.FuncDecl)
		switch gen, _ := decl.(*ast.GenDecl); {
		case importPath == "runtime" || isFunc && fn.Name.Name == "init":
			p.work = append(p.work, &text{decl, scope})
		case isFunc && fn.Recv != nil:
			wait(receiver(fn), fn)
		case isFunc:
			wait(fn.Name.Name, fn)
		case gen.Tok == token.TYPE:
			p.stays[gen] = true
			for _, spec := range gen.Specs {
				wait(spec.(*ast.TypeSpec).Name.Name, spec)
			}
		default:
			p.work = append(p.work, &text{decl, scope})
		}
	}
}

// receiver names the type that a method is of.
func receiver(fn *ast.FuncDecl) string {
	for t := fn.Recv.List[0].Type; ; {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		}
	}
}

// scopeOf returns what the names in a file refer to.
func (p *pruner) scopeOf(importPath string, file *ast.File) *nameScope {
	scope := &nameScope{path: importPath, imports: map[string]string{}}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		switch {
		case err != nil || p.files[imported] == nil:
		case spec.Name == nil:
			scope.imports[p.files[imported][0].Name.Name] = imported
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
		p.stays[next.node] = true
		p.scan(next.node, next.scope)
	}
}

// scan keeps what a text mentions.
func (p *pruner) scan(node ast.Node, scope *nameScope) {
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			p.mention(scope.path, n.Name)
			for _, dot := range scope.dots {
				p.mention(dot, n.Name)
			}
		case *ast.SelectorExpr:
			p.method(n.Sel.Name)
			if x, ok := n.X.(*ast.Ident); ok {
				p.mention(scope.imports[x.Name], n.Sel.Name)
			}
			p.scan(n.X, scope)
			return false
		case *ast.InterfaceType:
			for _, m := range n.Methods.List {
				for _, name := range m.Names {
					p.method(name.Name)
				}
			}
		}
		return true
	})
}

// mention keeps a function of a package, or a type and those of its methods that
// something calls.
func (p *pruner) mention(importPath, name string) {
	key := textName{importPath, name}
	for _, t := range p.texts[key] {
		fn, _ := t.node.(*ast.FuncDecl)
		if fn != nil && fn.Recv != nil && !p.called[fn.Name.Name] {
			p.methods[fn.Name.Name] = append(p.methods[fn.Name.Name], t)
		} else {
			p.work = append(p.work, t)
		}
	}
	delete(p.texts, key)
}

// method keeps all methods with a name, of types that are mentioned or will be.
func (p *pruner) method(name string) {
	p.called[name] = true
	p.work = append(p.work, p.methods[name]...)
	delete(p.methods, name)
}

// cut leaves out of a file what does not stay. An import that nothing uses any
// more is kept without a name.
func (p *pruner) cut(file *ast.File) {
	file.Decls = slices.DeleteFunc(file.Decls, func(d ast.Decl) bool { return !p.stays[d] })
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
	if files := p.files[importPath]; files != nil {
		return files[0].Name.Name
	}
	return path.Base(importPath) // unsafe
}
