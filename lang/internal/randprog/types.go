package randprog

import (
	"fmt"
)

// A kind says what a type is made of.
type kind int

const (
	integer kind = iota
	float
	boolean
	text
	slice
	array
	table // a map
	record
	pointer // to a record
	dynamic // any
	shape   // an interface with methods
)

// A typ is a type of the program.
type typ struct {
	name   string
	kind   kind
	bits   int
	signed bool
	elem   *typ
	key    *typ
	length int
	fields []field
}

type field struct {
	name string
	typ  *typ
}

// basics lists the basic types.
func basics() []*typ {
	list := []*typ{boolType(), stringType(), {name: "float32", kind: float, bits: 32}, {name: "float64", kind: float, bits: 64}}
	for _, bits := range []int{8, 16, 32, 64} {
		list = append(list, sized("int", bits, true), sized("uint", bits, false))
	}
	return append(list, intType(), &typ{name: "uint", kind: integer, bits: 64}, &typ{name: "uintptr", kind: integer, bits: 64})
}

func sized(name string, bits int, signed bool) *typ {
	return &typ{name: fmt.Sprint(name, bits), kind: integer, bits: bits, signed: signed}
}

func boolType() *typ   { return &typ{name: "bool", kind: boolean} }
func stringType() *typ { return &typ{name: "string", kind: text} }
func intType() *typ    { return &typ{name: "int", kind: integer, bits: 64, signed: true} }
func anyOf() *typ      { return &typ{name: "any", kind: dynamic} }
func shapeType() *typ  { return &typ{name: "shape", kind: shape} }

// number reports whether arithmetic is possible.
func (t *typ) number() bool { return t.kind == integer || t.kind == float }

// comparable reports whether == is possible without a panic.
func (t *typ) comparable() bool {
	switch t.kind {
	case slice, table:
		return false
	case array:
		return t.elem.comparable()
	case record:
		for _, f := range t.fields {
			if !f.typ.comparable() {
				return false
			}
		}
	}
	return true
}

// typed returns a literal of the type as an expression of that type.
func (t *typ) typed(literal string) string { return t.name + "(" + literal + ")" }

func sliceOf(e *typ) *typ { return &typ{name: "[]" + e.name, kind: slice, elem: e} }

func arrayOf(e *typ, n int) *typ {
	return &typ{name: fmt.Sprintf("[%d]%s", n, e.name), kind: array, elem: e, length: n}
}
