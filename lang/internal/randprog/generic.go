package randprog

import "fmt"

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
