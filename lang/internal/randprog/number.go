package randprog

import "fmt"

func (g *gen) integer(t *typ, depth int) string {
	switch g.IntN(12) {
	case 0:
		return fmt.Sprintf("(%s%s)", pick(g, "-", "^", "+"), g.expr(t, depth-1))
	case 1:
		return g.divide(t, depth)
	case 2, 3:
		return g.shift(t, depth)
	case 4, 5:
		return g.convert(t, depth)
	case 6:
		return g.measured(t, depth)
	case 7:
		return fmt.Sprintf("%s(%s, %s)", pick(g, "min", "max"), g.expr(t, depth-1), g.expr(t, depth-1))
	case 8:
		return g.instance(t, depth)
	case 9:
		return g.leaf(t)
	}
	return g.two(t, pick(g, "+", "-", "*", "&", "|", "^", "&^"), depth)
}

// divide returns a quotient or a remainder. Its divisor is rarely 0.
func (g *gen) divide(t *typ, depth int) string {
	by := g.expr(t, depth-1)
	switch {
	case g.chance(3):
		by = t.typed(fmt.Sprint(1 + g.IntN(100)))
	case !g.risky():
		by = fmt.Sprintf("(%s | 1)", by)
	}
	return fmt.Sprintf("(%s %s %s)", g.expr(t, depth-1), pick(g, "/", "%"), by)
}

// shift returns a shift by a number of any type; a negative one panics.
func (g *gen) shift(t *typ, depth int) string {
	by := g.integerType()
	count := g.expr(by, depth-1)
	switch {
	case g.chance(3):
		count = fmt.Sprint(g.IntN(70))
	case g.chance(2) || by.signed && !g.risky():
		count = fmt.Sprintf("(%s & %d)", count, pick(g, 7, 15, 31, 63))
	}
	return fmt.Sprintf("(%s %s %s)", g.expr(t, depth-1), pick(g, "<<", ">>"), count)
}

func (g *gen) integerType() *typ {
	for {
		if t := g.basic(); t.kind == integer {
			return t
		}
	}
}

// convert returns a number of another type, converted.
func (g *gen) convert(t *typ, depth int) string {
	from := g.number()
	if from.kind == float && t.kind == integer {
		return fmt.Sprintf("%s(whole(float64(%s)))", t.name, g.expr(from, depth-1))
	}
	return fmt.Sprintf("%s(%s)", t.name, g.expr(from, depth-1))
}

// measured returns what is known of something else: a length, a byte.
func (g *gen) measured(t *typ, depth int) string {
	switch g.IntN(5) {
	case 0:
		return fmt.Sprintf("%s(len(%s))", t.name, g.expr(stringType(), depth-1))
	case 1:
		s, i := g.leaf(stringType()), g.leaf(intType())
		if g.risky() {
			return fmt.Sprintf("%s(%s[within(%s, len(%s))])", t.name, s, i, s)
		}
		return fmt.Sprintf("%s(at([]byte(%s), %s))", t.name, s, i)
	case 2:
		s := g.leaf(sliceOf(g.part()))
		return fmt.Sprintf("%s(len(%s))", t.name, s)
	case 3:
		return fmt.Sprintf("%s(%s.size())", t.name, g.leaf(pick(g, g.types...)))
	}
	return fmt.Sprintf("as[%s](%s)", t.name, g.leaf(anyOf()))
}

func (g *gen) float(t *typ, depth int) string {
	switch g.IntN(8) {
	case 0:
		return fmt.Sprintf("(%s%s)", pick(g, "-", "+"), g.expr(t, depth-1))
	case 1:
		return g.convert(t, depth)
	case 2:
		return fmt.Sprintf("%s(%s, %s)", pick(g, "min", "max"), g.expr(t, depth-1), g.expr(t, depth-1))
	case 3:
		return g.leaf(t)
	}
	op := pick(g, "+", "-", "*", "/")
	if op == "/" { // a constant 0 is not allowed
		return fmt.Sprintf("(%s / %s)", g.expr(t, depth-1), g.expr(t, depth-1))
	}
	return g.two(t, op, depth)
}
