package randprog

import "fmt"

// The deepest that statements may be nested.
const deepest = 4

func (g *gen) statements(n int) {
	for range n {
		g.statement()
	}
}

// statement writes one statement, or a few that belong together.
func (g *gen) statement() {
	g.risk = 1
	if g.depth < deepest && g.chance(3) {
		pick(g, g.branch, g.branch, g.loop, g.loop, g.guarded, g.closure, g.spawned)()
		return
	}
	pick(g, g.declared, g.declared, g.assign, g.assign, g.assign, g.update, g.update, g.swap, g.print,
		g.element, g.element, g.method, g.deferred, g.commaOK, g.channel, g.copied, g.leave)()
}

func (g *gen) declared() {
	t := g.basic()
	if g.chance(2) {
		t = g.anyType()
	}
	g.declare(t, g.expr(t, 3))
}

func (g *gen) assign() {
	t := g.basic()
	if g.chance(3) {
		t = g.anyType()
	}
	if to := g.find(t, true); to != "" {
		g.line("%s = %s", to, g.expr(t, 3))
	}
}

// update writes x op= y, or x++.
func (g *gen) update() {
	t := g.number()
	to := g.find(t, true)
	switch {
	case to == "":
	case g.chance(4):
		g.line("%s%s", to, pick(g, "++", "--"))
	case t.kind == float:
		g.line("%s %s= %s", to, pick(g, "+", "-", "*"), g.expr(t, 2))
	case g.chance(4):
		g.line("%s %s= %s", to, pick(g, "<<", ">>"), g.expr(sized("uint", 8, false), 1))
	case g.chance(3):
		g.line("%s %s= (%s | 1)", to, pick(g, "/", "%"), g.expr(t, 2))
	default:
		g.line("%s %s= %s", to, pick(g, "+", "-", "*", "&", "|", "^", "&^"), g.expr(t, 2))
	}
}

// swap assigns several at once. No more than one of the operands may panic, for
// the order of two is open.
func (g *gen) swap() {
	if v, ok := g.variable(slice, array); ok && g.chance(2) {
		i, j := g.whole(intType()), g.whole(intType())
		at := func(i string) string { return fmt.Sprintf("%s[within(%s, len(%s))]", v.name, i, v.name) }
		g.line("if len(%s) > 0 { %s, %s = %s, %s }", v.name, at(i), at(j), at(j), at(i))
		return
	}
	t, u := g.basic(), g.basic()
	a, b := g.assignable(t), g.assignable(u)
	if a == "_" || b == "_" || a == b {
		return
	}
	g.line("%s, %s = same(%s), same(%s)", a, b, g.whole(t), g.whole(u))
	c := g.assignable(t)
	g.line("%s, %s = %s, %s", a, c, c, a)
}

// assignable returns a variable of a basic type to assign to; "_" if there is none.
func (g *gen) assignable(t *typ) string {
	for _, i := range g.Perm(len(g.vars)) {
		if v := g.vars[i]; v.typ.name == t.name && !v.fixed {
			return v.name
		}
	}
	return "_"
}

func (g *gen) print() {
	t := g.basic()
	if g.chance(3) {
		t = g.anyType()
	}
	v := variable{name: g.expr(t, 3), typ: t}
	g.line("out(%q, %s)", g.name("p"), v.shown())
}

// element changes a slice or a map by one of its operations.
func (g *gen) element() {
	v, ok := g.variable(slice, table)
	switch {
	case !ok:
	case v.typ.kind == table && g.chance(3):
		g.line("delete(%s, %s)", v.name, g.leaf(v.typ.key))
	case v.typ.kind == table:
		g.line("if %s != nil { %s[%s] = %s }", v.name, v.name, g.leaf(v.typ.key), g.expr(v.typ.elem, 2))
	case g.chance(8):
		g.line("clear(%s)", v.name)
	default:
		g.line("%s = grown(%s, %s)", v.name, v.name, g.list(v.typ.elem, 1+g.IntN(3), 3))
	}
}

// variable returns a variable of one of some kinds that may be assigned.
func (g *gen) variable(kinds ...kind) (v variable, ok bool) {
	for range 8 {
		v = pick(g, g.vars...)
		for _, k := range kinds {
			if v.typ.kind == k && !v.fixed {
				return v, true
			}
		}
	}
	return v, false
}

// method calls a method that changes its receiver, or keeps one for later.
func (g *gen) method() {
	v, ok := g.variable(record, pointer, shape)
	switch {
	case !ok:
	case v.typ.kind == shape || g.chance(3):
		h := g.name("h")
		g.line("%s := %s.size", h, v.name)
		g.assign()
		g.line("out(%q, %s())", h, h)
	default:
		g.line("%s.grow(%s)", v.name, g.leaf(intType()))
	}
}

// deferred evaluates its arguments now, or its body later.
func (g *gen) deferred() {
	if g.chance(2) {
		g.line("defer out(%q, %s)", g.name("d"), g.expr(g.basic(), 2))
		return
	}
	g.line("defer func() {")
	g.apart(nil, func() { g.statements(1); g.print() })
	g.line("}()")
}

// commaOK writes one of the forms with two results.
func (g *gen) commaOK() {
	x, ok := g.name("x"), g.name("ok")
	if v, found := g.variable(table); found {
		g.line("%s, %s := %s[%s]", x, ok, v.name, g.leaf(v.typ.key))
		g.line("out(%q, %s)\nout(%q, %s)", x, x, ok, ok)
		return
	}
	t := g.basic()
	g.line("%s, %s := %s.(%s)", x, ok, g.leaf(anyOf()), t.name)
	g.line("out(%q, %s)", ok, ok)
	g.line("_ = %s", x)
	g.vars = append(g.vars, variable{name: x, typ: t})
}

// channel sends into a channel's buffer, and receives as many.
func (g *gen) channel() {
	c, t := g.name("c"), g.basic()
	n := 1 + g.IntN(3)
	g.line("%s := make(chan %s, %d)", c, t.name, n)
	for range n {
		g.line("%s <- %s", c, g.expr(t, 2))
	}
	g.line("close(%s)", c)
	g.line("for x := range %s { out(%q, x) }", c, c)
}

// copied copies between slices, overlapping or not.
func (g *gen) copied() {
	v, ok := g.variable(slice)
	if !ok {
		return
	}
	g.line("copy(%s[within(%s, len(%s)+1):], %s)", v.name, g.leaf(intType()), v.name, g.leaf(v.typ))
}

// leave goes on with or ends a loop, returns, or panics; all under a condition.
func (g *gen) leave() {
	g.line("if %s {", g.expr(boolType(), 2))
	switch {
	case len(g.loops) > 0 && g.chance(2):
		g.line("%s %s", pick(g, "break", "continue"), pick(g, g.loops...))
	case g.results != nil:
		g.line("return %s", g.expr(g.results, 2))
	case g.chance(2):
		g.line("panic(%s)", pick(g, g.expr(g.basic(), 1), fmt.Sprintf("fmt.Errorf(%q, %s)", "error %v", g.leaf(g.basic()))))
	default:
		g.line("return")
	}
	g.line("}")
}
