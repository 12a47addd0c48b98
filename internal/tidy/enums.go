package tidy

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// An enum is a named integer type with constants that count.
type enum struct {
	name   string // "sim/event.Kind"
	object *types.TypeName
	values []*types.Const // the exported ones, if the type is exported
}

// enums reports enums of which a value has no text. Every exported enum is in texts,
// which has a function for each that returns a value's text: it is called for all
// values, and each has a text of its own. Zero may have an empty one, if it means none.
func enums(h *house, texts map[string]func(int64) string) (all []finding) {
	found := map[string]bool{}
	for _, p := range h.libraries() {
		for _, e := range h.enumsOf(p) {
			found[e.name] = true
			if text := texts[e.name]; text != nil {
				all = append(all, h.speak(e, text)...)
			} else if e.isExported() {
				const help = "give it a String method and a line in internal/tidy/texts_test.go"
				all = append(all, h.at(e.object.Pos(), "%s has no texts that are tested; %s", e.name, help))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if !found[name] {
			all = append(all, finding{"internal/tidy/texts_test.go", 0, "there is no enum " + name + "; take its line out"})
		}
	}
	return all
}

// speak asks for the text of each value.
func (h *house) speak(e enum, text func(int64) string) (all []finding) {
	seen := map[string]string{}
	for _, c := range e.values {
		v, _ := constant.Int64Val(c.Val())
		s, ok := say(text, v)
		switch {
		case !ok:
			all = append(all, h.at(c.Pos(), "the text of %s panics; give it one", c.Name()))
		case s == "" && v != 0, strings.HasPrefix(s, "?"): // the text of a number without a name, such as ?7
			all = append(all, h.at(c.Pos(), "%s has no text", c.Name()))
		case seen[s] != "":
			all = append(all, h.at(c.Pos(), "%s has the text of %s, %q", c.Name(), seen[s], s))
		}
		seen[s] = c.Name()
	}
	return all
}

// say calls text and reports whether it returned.
func say(text func(int64) string, v int64) (s string, ok bool) {
	defer func() { recover() }() // a table that is too short is what is looked for
	return text(v), true
}

func (e enum) isExported() bool { return e.object.Exported() }

// enumsOf returns the enums of a package.
func (h *house) enumsOf(p *pkg) (all []enum) {
	_, info := h.typed(p)
	for _, f := range p.compiled() {
		for _, d := range f.syntax.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST && counts(g) {
				if e, ok := enumOf(p, info, g); ok {
					all = append(all, e)
				}
			}
		}
	}
	return all
}

// counts reports whether constants are numbered by iota. Bits that are shifted by it
// are a set and not an enum.
func counts(g *ast.GenDecl) bool {
	found, shifted := false, false
	ast.Inspect(g, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || n.Name == "iota"
		case *ast.BinaryExpr:
			shifted = shifted || n.Op == token.SHL
		}
		return true
	})
	return found && !shifted
}

// enumOf returns the enum whose constants a group declares.
func enumOf(p *pkg, info *types.Info, g *ast.GenDecl) (e enum, ok bool) {
	for _, spec := range g.Specs {
		for _, name := range spec.(*ast.ValueSpec).Names {
			c, isConst := info.Defs[name].(*types.Const)
			if !isConst {
				continue
			}
			t, isNamed := c.Type().(*types.Named)
			if !isNamed || t.Obj().Pkg() != c.Pkg() {
				continue
			}
			e.name, e.object = p.dir+"."+t.Obj().Name(), t.Obj()
			if (c.Exported() || !t.Obj().Exported()) && !isCount(c, t) {
				e.values = append(e.values, c)
			}
		}
	}
	return e, len(e.values) > 1
}

// isCount reports whether a constant is how many values there are: Kinds of a Kind,
// Statuses of a Status, Quantities of a Quantity.
func isCount(c *types.Const, t *types.Named) bool {
	one, many := t.Obj().Name(), c.Name()
	return many == one+"s" || many == one+"es" || many == strings.TrimSuffix(one, "y")+"ies"
}
