package tidy

import (
	"go/ast"
	"go/token"
	"strings"
)

// docs reports exported things of libraries without a doc comment, or with one that
// does not begin with the name: go doc shows the comment without the line below it.
// Constants and variables in a group may share the group's comment, or their type's.
func docs(h *house) (all []finding) {
	for _, p := range h.libraries() {
		for _, f := range p.compiled() {
			for _, d := range f.syntax.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					all = append(all, h.funcDoc(d)...)
				case *ast.GenDecl:
					all = append(all, h.groupDoc(d)...)
				}
			}
		}
	}
	return all
}

// funcDoc looks at a function, or at a method of an exported type.
func (h *house) funcDoc(d *ast.FuncDecl) []finding {
	if !d.Name.IsExported() || d.Recv != nil && !ast.IsExported(receiver(d)) {
		return nil
	}
	return h.named(d.Name, d.Doc)
}

// receiver returns the name of a method's type.
func receiver(d *ast.FuncDecl) string {
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}

// groupDoc looks at types, constants and variables.
func (h *house) groupDoc(d *ast.GenDecl) (all []finding) {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				all = append(all, h.named(s.Name, either(s.Doc, d.Doc))...)
			}
		case *ast.ValueSpec:
			all = append(all, h.valueDoc(d, s)...)
		}
	}
	return all
}

// valueDoc looks at one line of constants or variables: it has a comment of its own,
// before or behind it, or shares that of its group. The constants of a type are shown
// below the type, whose comment may be enough.
func (h *house) valueDoc(d *ast.GenDecl, s *ast.ValueSpec) []finding {
	first := d.Specs[0].(*ast.ValueSpec)
	shared := d.Lparen != token.NoPos && (d.Doc != nil || first.Type != nil)
	if !s.Names[0].IsExported() || shared || s.Comment != nil {
		return nil
	}
	return h.named(s.Names[0], either(s.Doc, d.Doc))
}

// either returns the nearer of two comments.
func either(near, far *ast.CommentGroup) *ast.CommentGroup {
	if near != nil {
		return near
	}
	return far
}

// named reports a comment that is missing or begins with another word than the name.
// An article may come before it.
func (h *house) named(name *ast.Ident, doc *ast.CommentGroup) []finding {
	if doc == nil {
		return []finding{h.at(name.Pos(), "%s has no doc comment; say what it is for, beginning with its name", name.Name)}
	}
	words := strings.Fields(doc.Text())
	if len(words) > 1 && (words[0] == "A" || words[0] == "An" || words[0] == "The") {
		words = words[1:]
	}
	if len(words) == 0 || strings.TrimRight(words[0], ",.:;") != name.Name {
		return []finding{h.at(doc.Pos(), "the doc comment of %s does not begin with its name", name.Name)}
	}
	return nil
}
