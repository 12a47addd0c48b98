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
