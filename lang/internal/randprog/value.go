package randprog

import (
	"fmt"
	"strings"
)

// composite returns a new value of a type. Values of basic types are constants
// made to look otherwise.
func (g *gen) composite(t *typ, depth int) string {
	switch t.kind {
	case slice:
		return g.sliceValue(t, depth)
	case array:
		return fmt.Sprintf("%s{%s}", t.name, g.list(t.elem, g.IntN(t.length+1), depth))
	case table:
		return g.tableValue(t, depth)
	case record:
		return g.recordValue(t, depth)
	case pointer:
		return "&" + g.recordValue(t.elem, depth)
	case dynamic:
		return g.dynamicValue(depth)
	case shape:
		return g.shapeValue(depth)
	}
	return fmt.Sprintf("same(%s)", t.typed(g.literal(t)))
}

// list returns n expressions with commas between them.
func (g *gen) list(t *typ, n, depth int) string {
	var items []string
	for range n {
		items = append(items, g.expr(t, depth-1))
	}
	return strings.Join(items, ", ")
}

func (g *gen) sliceValue(t *typ, depth int) string {
	switch found := g.find(t, false); {
	case found != "" && g.chance(3):
		return fmt.Sprintf("grown(%s, %s)", found, g.list(t.elem, 1+g.IntN(2), depth))
	case found != "" && g.chance(4):
		return fmt.Sprintf("%s[within(%s, len(%s)+1):]", found, g.leaf(intType()), found)
	case g.chance(6):
		return fmt.Sprintf("make(%s, %d)", t.name, g.IntN(5))
	case g.chance(8):
		return t.name + "(nil)"
	}
	return fmt.Sprintf("%s{%s}", t.name, g.list(t.elem, g.IntN(4), depth))
}

func (g *gen) tableValue(t *typ, depth int) string {
	if g.chance(10) {
		return t.name + "(nil)"
	}
	var items []string
	for range g.IntN(3) { // two constant keys must not be equal
		items = append(items, fmt.Sprintf("same(%s): %s", g.leaf(t.key), g.expr(t.elem, depth-1)))
	}
	return fmt.Sprintf("%s{%s}", t.name, strings.Join(items, ", "))
}

func (g *gen) recordValue(t *typ, depth int) string {
	var items []string
	for _, f := range t.fields {
		if !g.chance(4) {
			items = append(items, fmt.Sprintf("%s: %s", f.name, g.expr(f.typ, depth-1)))
		}
	}
	return fmt.Sprintf("%s{%s}", t.name, strings.Join(items, ", "))
}

func (g *gen) dynamicValue(depth int) string {
	switch g.IntN(10) {
	case 0:
		return "any(nil)"
	case 1:
		return fmt.Sprintf("any(%s)", g.leaf(sliceOf(g.basic())))
	case 2, 3:
		return fmt.Sprintf("any(%s)", g.leaf(pick(g, g.types...)))
	case 4:
		return fmt.Sprintf("any(%s)", g.composite(shapeType(), 0))
	}
	return fmt.Sprintf("any(%s)", g.expr(g.basic(), depth-1))
}

func (g *gen) shapeValue(depth int) string {
	switch g.IntN(4) {
	case 0:
		return fmt.Sprintf("shape(label(%s))", g.expr(stringType(), depth-1))
	case 1:
		return fmt.Sprintf("shape(side(%s))", g.expr(sized("int", 16, true), depth-1))
	}
	return fmt.Sprintf("shape(%s)", g.leaf(pick(g, g.types...)))
}
