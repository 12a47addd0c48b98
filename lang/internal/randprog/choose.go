package randprog

import (
	"fmt"
	"strings"
)

// basic returns a basic type, an integer in half of all cases.
func (g *gen) basic() *typ { return pick(g, basics()...) }

// number returns a numeric type.
func (g *gen) number() *typ {
	for {
		if t := g.basic(); t.number() {
			return t
		}
	}
}

// keyType returns a type for the keys of maps, one that prints in an order.
func (g *gen) keyType() *typ {
	for {
		if t := g.basic(); t.kind != float {
			return t
		}
	}
}

// anyType returns a type with parts.
func (g *gen) anyType() *typ {
	switch g.IntN(8) {
	case 0, 1:
		return sliceOf(g.part())
	case 2:
		return arrayOf(g.part(), 1+g.IntN(4))
	case 3:
		k, e := g.keyType(), g.part()
		return &typ{name: "map[" + k.name + "]" + e.name, kind: table, key: k, elem: e}
	case 4:
		return anyOf()
	case 5:
		return shapeType()
	case 6:
		t := pick(g, g.types...)
		return &typ{name: "*" + t.name, kind: pointer, elem: t}
	}
	return pick(g, g.types...)
}

// part returns a type for the parts of others.
func (g *gen) part() *typ {
	if g.chance(4) {
		return pick(g, g.types...)
	}
	return g.basic()
}

// structs declares the struct types, each with methods; a later one may embed an
// earlier one.
func (g *gen) structs() {
	for i := range 4 {
		t := &typ{name: fmt.Sprintf("s%d", i), kind: record}
		var b strings.Builder
		for j := range 1 + g.IntN(4) {
			f := field{fmt.Sprintf("F%d", j), g.basic()}
			if g.chance(5) {
				f.typ = arrayOf(g.basic(), 2)
			}
			t.fields = append(t.fields, f)
			fmt.Fprintf(&b, "%s %s\n", f.name, f.typ.name)
		}
		if i > 0 && g.chance(2) {
			e := g.types[g.IntN(i)]
			t.fields = append(t.fields, field{e.name, e})
			b.WriteString(e.name + "\n")
		}
		g.types = append(g.types, t)
		g.line("type %s struct {\n%s}\n", t.name, b.String())
		g.methods(t)
	}
}

// methods declares what makes a struct type a shape: one method has a pointer
// receiver for every other type.
func (g *gen) methods(t *typ) {
	g.line("func (s %s) size() int { return len(fmt.Sprint(s.%s)) + %d }", t.name, t.fields[0].name, g.IntN(100))
	g.line("func (s *%s) grow(n int) { step(); s.%s = s.%s; %s }\n", t.name, t.fields[0].name, t.fields[0].name, growth(t.fields[0]))
}

// growth is a statement that changes a field.
func growth(f field) string {
	switch f.typ.kind {
	case integer, float:
		return fmt.Sprintf("s.%s += %s(n)", f.name, f.typ.name)
	case boolean:
		return fmt.Sprintf("s.%s = !s.%s", f.name, f.name)
	case text:
		return fmt.Sprintf("s.%s = clip(s.%s + \"g\")", f.name, f.name)
	}
	return fmt.Sprintf("clear(s.%s[:])", f.name)
}
