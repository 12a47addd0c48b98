package randprog

import "fmt"

// loop writes a loop with a label, which the statements inside may use.
func (g *gen) loop() {
	label := g.name("L")
	uses := "if " + g.expr(boolType(), 1) + " { continue " + label + " }" // an unused label is an error
	g.line("%s:", label)
	write := pick(g, g.count, g.rangeInt, g.rangeSlice, g.rangeString, g.rangeArray, g.rangeFunc, g.rangeMap)
	g.loops = append(g.loops, label)
	g.block(func() {
		write(func() {
			g.line("step()")
			g.line("%s", uses)
			g.statements(1 + g.IntN(4))
		})
	})
	g.loops = g.loops[:len(g.loops)-1]
	g.line("}")
}

// count writes a loop over three clauses. Its variable is a new one each time
// round, which closures keep.
func (g *gen) count(body func()) {
	i := g.name("i")
	g.line("for %s := %d; %s < %d; %s++ {", i, g.IntN(3), i, 2+g.IntN(5), i)
	g.with(variable{i, intType(), true}, body)
}

func (g *gen) rangeInt(body func()) {
	i, t := g.name("i"), g.integerType()
	g.line("for %s := range %s {", i, fmt.Sprintf("%s(within(int(%s), 5))", t.name, g.leaf(t)))
	g.with(variable{i, t, false}, body)
}

// with adds variables for the body of a loop, and uses them.
func (g *gen) with(v variable, body func()) {
	g.line("_ = %s", v.name)
	g.vars = append(g.vars, v)
	body()
}

func (g *gen) rangeSlice(body func()) {
	t := sliceOf(g.part())
	g.over(t, "("+g.leaf(t)+")", body)
}

// rangeArray ranges over a copy: assignments inside are not seen.
func (g *gen) rangeArray(body func()) {
	t := arrayOf(g.basic(), 3)
	v := g.name("a")
	before := g.text.String()
	g.text.Reset()
	cut := len(before) - len(g.loops[len(g.loops)-1]) - 2 // the label belongs to the loop
	g.text.WriteString(before[:cut])
	g.line("var %s %s = %s\n_ = %s", v, t.name, g.composite(t, 2), v)
	g.text.WriteString(before[cut:])
	g.vars = append(g.vars, variable{v, t, false})
	g.over(t, v, body)
}

func (g *gen) rangeFunc(body func()) {
	t := sliceOf(g.basic())
	g.over(t, "each("+g.leaf(t)+")", body)
}

func (g *gen) over(t *typ, what string, body func()) {
	i, x := g.name("i"), g.name("x")
	g.line("for %s, %s := range %s {", i, x, what)
	g.line("_, _ = %s, %s", i, x)
	g.vars = append(g.vars, variable{i, intType(), false}, variable{x, t.elem, false})
	body()
}

func (g *gen) rangeString(body func()) {
	i, r := g.name("i"), g.name("r")
	g.line("for %s, %s := range %s {", i, r, g.expr(stringType(), 2))
	g.line("_, _ = %s, %s", i, r)
	g.vars = append(g.vars, variable{i, intType(), false}, variable{r, sized("int", 32, true), false})
	body()
}

// rangeMap ranges over a map of one entry at most: the order of more is open.
func (g *gen) rangeMap(body func()) {
	k, e := g.keyType(), g.basic()
	key, x := g.name("k"), g.name("x")
	g.line("for %s, %s := range map[%s]%s{%s: %s} {", key, x, k.name, e.name, g.leaf(k), g.expr(e, 2))
	g.line("_, _ = %s, %s", key, x)
	g.vars = append(g.vars, variable{key, k, false}, variable{x, e, false})
	body()
}
