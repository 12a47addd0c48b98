package tidy

import (
	"go/ast"
	"slices"
	"strings"
)

// inits reports init functions: they run whether or not a program wants what they
// prepare, and in an order that no reader sees.
func inits(h *house) (all []finding) {
	h.each(func(f *file) {
		for _, d := range f.syntax.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Recv == nil && d.Name.Name == "init" {
				all = append(all, h.at(d.Pos(), "an init function; make a function that is called by who needs it"))
			}
		}
	})
	return all
}

// exits reports functions other than main that end the process: a library returns an
// error, a command's run function returns its status, and both can be tested.
func exits(h *house) (all []finding) {
	h.each(func(f *file) {
		for _, d := range f.syntax.Decls {
			if f.syntax.Name.Name == "main" && isMain(d) {
				continue
			}
			ast.Inspect(d, func(n ast.Node) bool {
				if call := ending(n); call != "" {
					all = append(all, h.at(n.Pos(), "%s below main; return an error", call))
				}
				return true
			})
		}
	})
	return all
}

func isMain(d ast.Decl) bool {
	f, ok := d.(*ast.FuncDecl)
	return ok && f.Recv == nil && f.Name.Name == "main"
}

// ending returns the function that a selector names if that ends the process.
func ending(n ast.Node) string {
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	x, ok := s.X.(*ast.Ident)
	if !ok {
		return ""
	}
	name := x.Name + "." + s.Sel.Name
	if name == "os.Exit" || name == "syscall.Exit" || strings.HasPrefix(name, "log.Fatal") {
		return name
	}
	return ""
}

// dots reports dot imports, in tests, too: a reader cannot tell whose a name is.
func dots(h *house) (all []finding) {
	for _, p := range h.packages {
		for _, f := range p.files {
			for _, i := range f.syntax.Imports {
				if i.Name != nil && i.Name.Name == "." {
					all = append(all, h.at(i.Pos(), "a dot import of %s; name the package", i.Path.Value))
				}
			}
		}
	}
	return all
}

// names reports packages that are named for being used and not for what they do.
func names(h *house) (all []finding) {
	empty := []string{"util", "utils", "common", "helper", "helpers", "misc", "base", "shared", "lib"}
	for _, p := range h.packages {
		if name := p.files[0].syntax.Name.Name; slices.Contains(empty, strings.TrimSuffix(name, "_test")) {
			all = append(all, finding{p.dir, 0, "package " + name + " says nothing; name it for what it does"})
		}
	}
	return all
}

// each calls f for all files that are compiled.
func (h *house) each(do func(*file)) {
	for _, p := range h.packages {
		for _, f := range p.compiled() {
			do(f)
		}
	}
}
