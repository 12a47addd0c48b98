package randprog

// branch writes an if or a switch.
func (g *gen) branch() {
	pick(g, g.ifElse, g.ifElse, g.choice, g.typeSwitch)()
}

func (g *gen) ifElse() {
	if g.chance(3) {
		v := g.name("i")
		g.line("if %s := %s; (%s) {", v, g.expr(intType(), 2), g.expr(boolType(), 2)+" || "+v+" > 3")
	} else {
		g.line("if %s {", g.expr(boolType(), 3))
	}
	g.block(func() { g.statements(1 + g.IntN(3)) })
	if g.chance(2) {
		g.line("} else {")
		g.block(func() { g.statements(1 + g.IntN(2)) })
	}
	g.line("}")
}

// choice writes a switch over a value, or over conditions.
func (g *gen) choice() {
	t := g.basic()
	bare := g.chance(3)
	if bare {
		g.line("switch {")
	} else {
		x := g.name("x")
		g.line("switch %s := (%s); %s {", x, g.expr(t, 2), x)
	}
	n := 1 + g.IntN(3)
	for i := range n {
		if bare {
			g.line("case %s:", g.expr(boolType(), 2))
		} else {
			g.line("case %s, %s:", g.expr(t, 1), g.leaf(t))
		}
		g.block(func() { g.statements(1 + g.IntN(2)) })
		if i < n-1 && g.chance(3) {
			g.line("fallthrough")
		}
	}
	if g.chance(2) {
		g.line("default:")
		g.block(func() { g.statements(1) })
	}
	g.line("}")
}

func (g *gen) typeSwitch() {
	x := g.name("x")
	g.line("switch %s := (%s).(type) {", x, g.expr(anyOf(), 2))
	for _, t := range []*typ{g.integerType(), stringType(), g.types[0], sliceOf(boolType())} {
		g.line("case %s:", t.name)
		g.block(func() {
			g.line("out(%q, %s)", x, x)
			g.vars = append(g.vars, variable{name: x, typ: t, fixed: true})
			g.statements(1)
		})
	}
	g.line("case nil, shape:\nout(%q, %s)", x, x)
	g.line("default:\nout(%q, %s)\n}", x, x)
}
