package randprog

import "fmt"

// apart writes the body of a function literal: no label and no return of what is
// around it can be used inside.
func (g *gen) apart(results *typ, body func()) {
	loops, old := g.loops, g.results
	g.loops, g.results = nil, results
	g.block(body)
	g.loops, g.results = loops, old
}

// guarded writes statements whose panic is recovered.
func (g *gen) guarded() {
	g.line("func() {")
	g.line("defer func() { if r := recover(); r != nil { out(%q, r) } }()", g.name("r"))
	g.apart(nil, func() { g.statements(2 + g.IntN(4)) })
	g.line("}()")
}

// closure writes a function that uses what is around it, and calls it twice. Its
// result may be changed by a deferred call.
func (g *gen) closure() {
	f, p, r := g.name("f"), g.name("p"), g.name("r")
	from, to := g.basic(), g.basic()
	if g.chance(3) {
		to = g.anyType()
	}
	g.line("%s := func(%s %s) (%s %s) {", f, p, from.name, r, to.name)
	g.line("step()")
	g.apart(to, func() {
		g.vars = append(g.vars, variable{p, from, false}, variable{r, to, false})
		if g.chance(2) {
			g.line("defer func() { if e := recover(); e != nil { out(%q, e) }; %s = %s }()", f, r, g.expr(to, 1))
		}
		g.statements(1 + g.IntN(4))
		g.line("return %s", g.expr(to, 2))
	})
	g.line("}")
	for range 2 {
		g.declare(to, fmt.Sprintf("%s(%s)", f, g.expr(from, 2)))
		g.assign()
	}
}

// spawned lets a goroutine compute something, and waits for it.
func (g *gen) spawned() {
	t := g.basic()
	x, e := g.name("x"), g.name("e")
	g.line("%s, %s := spawn(func() %s {", x, e, t.name)
	g.apart(t, func() {
		g.statements(1 + g.IntN(3))
		g.line("return %s", g.expr(t, 2))
	})
	g.line("})\nout(%q, %s)\nout(%q, %s)", x, x, e, e)
}

// A generic is a generic function (T, T) T over integers.
type generic struct{ name string }

// generic declares the i-th generic function.
func (g *gen) generic(i int) {
	t := &typ{name: "T", kind: integer, bits: 8}
	g.vars = []variable{{"a", t, false}, {"b", t, false}}
	g.line("func g%d[T integers](a, b T) T {", i)
	for range 1 + g.IntN(3) {
		g.line("a = %s", g.parametric(3))
		if g.chance(2) {
			g.line("if a %s b { a, b = b, a }", pick(g, "<", "==", ">="))
		}
	}
	if g.chance(2) {
		g.line("p, ok := pair[T, string]{a, fmt.Sprint(b)}.swap(b)")
		g.line("if ok { return T(len(p.val)) }\na ^= p.key")
	}
	g.line("return %s\n}\n", g.parametric(2))
	g.common = append(g.common, generic{fmt.Sprint("g", i)})
	g.vars = nil
}

// parametric returns an expression of type T.
func (g *gen) parametric(depth int) string {
	if depth == 0 {
		return pick(g, "a", "b", "T(len(fmt.Sprint(a)))", fmt.Sprintf("T(%d)", g.IntN(128)))
	}
	x, y := g.parametric(depth-1), g.parametric(depth-1)
	switch g.IntN(8) {
	case 0:
		return fmt.Sprintf("(a %s (%s | 1))", pick(g, "/", "%"), y)
	case 1:
		return fmt.Sprintf("(a %s (uint8(%s) & 15))", pick(g, "<<", ">>"), y)
	case 2:
		return fmt.Sprintf("%s(a, %s)", pick(g, "min", "max"), y)
	case 3:
		return fmt.Sprintf("same(^a + %s)", x)
	}
	return fmt.Sprintf("(a %s %s)", pick(g, "+", "-", "*", "&", "|", "^", "&^"), y)
}

// instance calls a generic function.
func (g *gen) instance(t *typ, depth int) string {
	return fmt.Sprintf("%s(%s, %s)", pick(g, g.common...).name, g.expr(t, depth-1), g.expr(t, depth-1))
}
