package tidy

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// unused reports what a table declares and no code goes by: a cost that takes no time,
// a switch that switches nothing, a kind of event that the machine never tells. The
// compiler accepts them, since they are exported or generated.
func unused(h *house) (all []finding) {
	everywhere, machine := map[types.Object]bool{}, map[types.Object]bool{}
	for _, p := range h.packages {
		h.reads(p, everywhere)
		if p.dir == "sim" {
			h.reads(p, machine)
		}
	}
	for _, p := range h.packages {
		switch p.dir {
		case "sim/rules":
			all = append(all, h.unread(h.numbers(p), everywhere, "nothing goes by this number; use it, or take it out")...)
			costs := slices.DeleteFunc(h.fields(p, "Costs"), isReserved)
			all = append(all, h.unread(costs, everywhere, "nothing takes so long; spend it, or take it out")...)
			all = append(all, h.unread(h.fields(p, "Policy"), everywhere, "no rule asks for it; let one go by it, or take it out")...)
		case "sim/event":
			all = append(all, h.unread(h.valuesOf(p, "WaitReason"), everywhere, "no goroutine waits for this reason; park one with it")...)
			kinds := h.valuesOf(p, "Kind")
			all = append(all, h.unread(kinds, withTold(kinds, machine), "the machine never tells this kind; call its tell function")...)
		}
	}
	return all
}

// isReserved reports whether a cost is accepted though no code reads it: costs files
// have these two, and without them those files would be refused.
func isReserved(cost types.Object) bool { return cost.Name() == "Instr" || cost.Name() == "Memory" }

// unread reports those that nothing reads.
func (h *house) unread(list []types.Object, read map[types.Object]bool, why string) (all []finding) {
	for _, o := range list {
		if !read[o] {
			all = append(all, h.at(o.Pos(), "%s: %s", o.Name(), why))
		}
	}
	return all
}

// numbers returns the exported constants of a package that are no enum's.
func (h *house) numbers(p *pkg) (all []types.Object) {
	t, _ := h.typed(p)
	for _, name := range t.Scope().Names() {
		c, ok := t.Scope().Lookup(name).(*types.Const)
		if of := namedOf(c); ok && c.Exported() && (of == nil || of.Pkg() != t) {
			all = append(all, c)
		}
	}
	return all
}

func namedOf(c *types.Const) *types.TypeName {
	if c == nil {
		return nil
	}
	return namedType(c.Type())
}

// fields returns the fields of a struct.
func (h *house) fields(p *pkg, name string) (all []types.Object) {
	t, _ := h.typed(p)
	if o := t.Scope().Lookup(name); o != nil {
		for f := range o.Type().Underlying().(*types.Struct).Fields() {
			all = append(all, f)
		}
	}
	return all
}

// valuesOf returns the values of an enum but for its zero, which may be there to mean
// none.
func (h *house) valuesOf(p *pkg, name string) (all []types.Object) {
	for _, e := range h.enumsOf(p) {
		if e.object.Name() == name {
			for _, c := range e.values[1:] {
				all = append(all, c)
			}
		}
	}
	return all
}

// withTold adds the kinds whose tell functions or makers are called: they carry its name.
func withTold(kinds []types.Object, machine map[types.Object]bool) map[types.Object]bool {
	told, all := map[string]bool{}, maps.Clone(machine)
	for o := range machine {
		name, ok := strings.CutPrefix(o.Name(), "tell")
		if !ok {
			name, ok = strings.CutPrefix(o.Name(), "Make")
		}
		if ok {
			told[name] = true
		}
	}
	for _, k := range kinds {
		all[k] = all[k] || told[k.Name()]
	}
	return all
}

// reads collects what the files of a package read, but for generated ones. A field that
// is given a value, and one whose address is taken for a table, is not read by that.
func (h *house) reads(p *pkg, read map[types.Object]bool) {
	_, info := h.typed(p)
	written := map[*ast.Ident]bool{}
	for _, f := range p.files {
		if f.kind != source {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, x := range n.Lhs {
					write(x, written)
				}
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					write(n.X, written)
				}
			case *ast.KeyValueExpr:
				write(n.Key, written)
			case *ast.Ident:
				if o := info.Uses[n]; o != nil && !written[n] {
					read[o] = true
				}
			}
			return true
		})
	}
}

// write marks the name that x ends with.
func write(x ast.Expr, written map[*ast.Ident]bool) {
	switch x := x.(type) {
	case *ast.Ident:
		written[x] = true
	case *ast.SelectorExpr:
		written[x.Sel] = true
	}
}
