package randprog

import (
	"fmt"
	"math"
	"strconv"
)

// expr returns an expression of a type. It is no constant, changes nothing, and
// may panic.
func (g *gen) expr(t *typ, depth int) string {
	if depth <= 0 {
		return g.leaf(t)
	}
	switch t.kind {
	case integer:
		return g.integer(t, depth)
	case float:
		return g.float(t, depth)
	case boolean:
		return g.boolean(depth)
	case text:
		return g.string(depth)
	}
	if g.chance(3) {
		return g.leaf(t)
	}
	return g.composite(t, depth)
}

// leaf returns something in sight, or a value of a type that has parts.
func (g *gen) leaf(t *typ) string {
	if found := g.find(t, false); found != "" && !g.chance(6) {
		return found
	}
	return g.composite(t, 0)
}

// literal returns a constant that a basic type can hold, often at its limits.
func (g *gen) literal(t *typ) string {
	switch t.kind {
	case boolean:
		return pick(g, "true", "false")
	case text:
		return strconv.Quote(pick(g, "", "a", "go", "h\xffm", "äöü", "日本語", "x\x00y", "longer than the others", "😀"))
	case float:
		return pick(g, "0", "1", "-1", "0.1", "1e10", "-2.5", "3.4028234663852886e38", "1e-40", strconv.Itoa(g.IntN(1000)))
	}
	return g.integerLiteral(t)
}

func (g *gen) integerLiteral(t *typ) string {
	if g.chance(2) {
		return strconv.Itoa(g.IntN(100))
	}
	most := uint64(math.MaxUint64) >> (64 - t.bits)
	if !t.signed {
		return strconv.FormatUint(pick(g, most, most-1, most/2, most/2+1, g.Uint64()&most), 10)
	}
	most /= 2
	return pick(g, "", "-") + strconv.FormatUint(pick(g, most, most-1, 1, g.Uint64()&most), 10)
}

func (g *gen) boolean(depth int) string {
	switch g.IntN(7) {
	case 0:
		return "!" + g.expr(boolType(), depth-1)
	case 1:
		return g.two(boolType(), pick(g, "&&", "||", "==", "!="), depth)
	case 2:
		t := g.anyType()
		if t.comparable() && t.kind != pointer && (t.kind != dynamic || g.risky()) {
			return fmt.Sprintf("(%s %s %s)", g.leaf(t), pick(g, "==", "!="), g.leaf(t))
		}
	case 3:
		return fmt.Sprintf("is[%s](%s)", g.basic().name, g.leaf(anyOf()))
	case 4:
		return g.leaf(boolType())
	}
	t := g.basic()
	if t.kind == boolean {
		return g.two(t, "==", depth)
	}
	return g.two(t, pick(g, "==", "!=", "<", "<=", ">", ">="), depth)
}

func (g *gen) string(depth int) string {
	switch g.IntN(9) {
	case 0, 1:
		return "clip" + g.two(stringType(), "+", depth)
	case 2:
		s := g.leaf(stringType())
		return fmt.Sprintf("%s[within(%s, len(%s)+1):]", s, g.leaf(intType()), s)
	case 3:
		if !g.risky() {
			break
		}
		return fmt.Sprintf("%s[:%s]", g.leaf(stringType()), g.leaf(sized("uint", 8, false)))
	case 4:
		return fmt.Sprintf("string(rune(%s))", g.expr(sized("int", 32, true), depth-1))
	case 5:
		return fmt.Sprintf("string([]%s(%s))", pick(g, "byte", "rune"), g.expr(stringType(), depth-1))
	case 6:
		return fmt.Sprintf("%s(%s, %s)", pick(g, "min", "max"), g.leaf(stringType()), g.expr(stringType(), depth-1))
	case 7:
		return fmt.Sprintf("clip(fmt.Sprint(%s))", g.expr(g.basic(), depth-1))
	}
	return g.leaf(stringType())
}

// two returns an operation on two expressions of a type. The first is no
// constant, so the compiler has nothing to refuse.
func (g *gen) two(t *typ, op string, depth int) string {
	right := g.expr(t, depth-1)
	if g.chance(4) {
		right = t.typed(g.literal(t))
	}
	return fmt.Sprintf("(%s %s %s)", g.expr(t, depth-1), op, right)
}

// instance calls a generic function.
func (g *gen) instance(t *typ, depth int) string {
	return fmt.Sprintf("%s(%s, %s)", pick(g, g.common...).name, g.expr(t, depth-1), g.expr(t, depth-1))
}
