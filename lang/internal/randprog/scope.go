package randprog

import "fmt"

// declare declares a variable with a value and uses it.
func (g *gen) declare(t *typ, value string) variable {
	v := variable{name: g.name("v"), typ: t}
	g.line("var %s %s = %s", v.name, t.name, value)
	g.line("_ = %s", v.name)
	g.vars = append(g.vars, v)
	return v
}

// block writes what f writes in a block: the variables in it end with it.
func (g *gen) block(f func()) {
	before := len(g.vars)
	g.depth++
	f()
	g.depth--
	g.vars = g.vars[:before]
}

// find returns an expression for something of a type that can be read, and
// assigned if it must; "" if nothing is in sight. It may be a part of a
// variable.
func (g *gen) find(t *typ, assigned bool) string {
	var found []string
	for _, v := range g.vars {
		if assigned && v.fixed {
			continue
		}
		if v.typ.name == t.name {
			found = append(found, v.name)
		}
		found = append(found, g.parts(v, t, assigned)...)
	}
	if len(found) == 0 {
		return ""
	}
	return pick(g, found...)
}

// parts returns the parts of a variable that have a type.
func (g *gen) parts(v variable, t *typ, assigned bool) (found []string) {
	of := v.typ
	if of.kind == pointer && g.risky() {
		of = of.elem
	}
	switch {
	case of.kind == record:
		for _, f := range of.fields {
			if f.typ.name == t.name {
				found = append(found, v.name+"."+f.name)
			}
		}
	case of.elem == nil || of.elem.name != t.name:
	case of.kind == slice || of.kind == array:
		if e := g.indexed(v, assigned); e != "" {
			found = append(found, e)
		}
	case of.kind == table && !assigned:
		found = append(found, fmt.Sprintf("%s[%s]", v.name, g.whole(of.key)))
	}
	return found
}

// indexed returns an element of a slice or array; "" if it would have to be one
// that may not be there.
func (g *gen) indexed(v variable, assigned bool) string {
	i := g.whole(intType())
	switch {
	case g.chance(12) && g.risky():
		return fmt.Sprintf("%s[%s]", v.name, i)
	case v.typ.kind == array || g.risky():
		return fmt.Sprintf("%s[within(%s, len(%s))]", v.name, i, v.name)
	case assigned:
		return ""
	}
	return fmt.Sprintf("at(%s, %s)", v.name, i)
}

// whole returns a variable of a basic type, or a value if there is none.
func (g *gen) whole(t *typ) string {
	for _, i := range g.Perm(len(g.vars)) {
		if g.vars[i].typ.name == t.name {
			return g.vars[i].name
		}
	}
	return g.composite(t, 0)
}
