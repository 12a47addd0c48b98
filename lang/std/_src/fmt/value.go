package fmt

import "internal/dyn"

// access says whether the methods of a part may be called: not of what was
// reached through an unexported field. Through an unexported embedded struct
// the exported fields can still be reached, as a selector reaches them.
type access int

const (
	open     access = iota // methods may be called
	embedded               // an unexported embedded field
	closed                 // below an unexported field
)

// below is the access of the elements of a part with access a.
func (a access) below() access {
	if a != open {
		return closed
	}
	return open
}

// field is the access of the ith field of the struct v.
func (a access) field(v any, i int) access {
	switch {
	case a == closed:
		return closed
	case dyn.FieldExported(v, i):
		return open
	case dyn.FieldEmbedded(v, i):
		return embedded
	}
	return closed
}

// printPart prints a part of a value whose static type is t. An interface that
// holds nothing is named in %#v.
func (p *printer) printPart(v any, t dyn.Type, verb rune, depth int, a access) {
	if t.Kind == dyn.Interface {
		a = a.below()
	}
	switch {
	case v != nil:
		p.printValue(v, verb, depth, a)
	case p.has(sharpV):
		p.text(t.Name)
		p.text("(nil)")
	default:
		p.text("<nil>")
	}
}

// printValue prints v by its kind; depth is 0 for an operand.
func (p *printer) printValue(v any, verb rune, depth int, a access) {
	if depth > 0 && a == open {
		p.arg = v
		if p.callMethod(verb) {
			return
		}
	}
	p.arg, p.value = nil, v
	switch kind := dyn.KindOf(v); kind {
	case dyn.Bool:
		p.fmtBool(dyn.BoolOf(v), verb)
	case dyn.Int, dyn.Int8, dyn.Int16, dyn.Int32, dyn.Int64:
		p.fmtInt(dyn.IntOf(v), verb)
	case dyn.Uint, dyn.Uint8, dyn.Uint16, dyn.Uint32, dyn.Uint64, dyn.Uintptr:
		p.fmtUint(dyn.UintOf(v), verb)
	case dyn.Float32:
		p.fmtFloat(dyn.FloatOf(v), 32, verb)
	case dyn.Float64:
		p.fmtFloat(dyn.FloatOf(v), 64, verb)
	case dyn.Complex64:
		p.fmtComplex(dyn.ComplexOf(v), 64, verb)
	case dyn.Complex128:
		p.fmtComplex(dyn.ComplexOf(v), 128, verb)
	case dyn.String:
		p.fmtString(dyn.StringOf(v), verb)
	case dyn.Map:
		p.printMap(v, verb, depth, a)
	case dyn.Struct:
		p.printStruct(v, verb, depth, a)
	case dyn.Array, dyn.Slice:
		p.printList(v, kind, verb, depth, a)
	case dyn.Pointer:
		p.printPointer(v, verb, depth, a)
	default:
		p.fmtPointer(v, verb)
	}
}

// separate prints what stands between two parts.
func (p *printer) separate() {
	if p.has(sharpV) {
		p.text(", ")
	} else {
		p.byte(' ')
	}
}

// begin prints how a composite begins, and reports false if in %#v it is nil
// and has been printed.
func (p *printer) begin(v any, nilable bool, plain string) bool {
	if !p.has(sharpV) {
		p.text(plain)
		return true
	}
	p.text(dyn.TypeName(v))
	if nilable && dyn.IsNil(v) {
		p.text("(nil)")
		return false
	}
	p.byte('{')
	return true
}

// end prints how a composite ends.
func (p *printer) end(plain byte) {
	if p.has(sharpV) {
		plain = '}'
	}
	p.byte(plain)
}

func (p *printer) printMap(v any, verb rune, depth int, a access) {
	if !p.begin(v, true, "map[") {
		return
	}
	key, elem := dyn.Key(v), dyn.Elem(v)
	entries := dyn.SortedEntries(v)
	for i := 0; i < len(entries); i += 2 {
		if i > 0 {
			p.separate()
		}
		p.printPart(entries[i], key, verb, depth+1, a.below())
		p.byte(':')
		p.printPart(entries[i+1], elem, verb, depth+1, a.below())
	}
	p.end(']')
}

func (p *printer) printStruct(v any, verb rune, depth int, a access) {
	if p.has(sharpV) {
		p.text(dyn.TypeName(v))
	}
	p.byte('{')
	for i := range dyn.NumField(v) {
		if i > 0 {
			p.separate()
		}
		if p.has(plusV | sharpV) {
			p.text(dyn.FieldName(v, i))
			p.byte(':')
		}
		p.printPart(dyn.Field(v, i), dyn.FieldType(v, i), verb, depth+1, a.field(v, i))
	}
	p.byte('}')
}

func (p *printer) printList(v any, kind dyn.Kind, verb rune, depth int, a access) {
	elem := dyn.Elem(v)
	switch verb {
	case 's', 'q', 'x', 'X':
		if elem.Kind == dyn.Uint8 {
			p.fmtBytes(dyn.BytesOf(v), verb, dyn.TypeName(v))
			return
		}
	}
	if !p.begin(v, kind == dyn.Slice, "[") {
		return
	}
	for i := range dyn.Len(v) {
		if i > 0 {
			p.separate()
		}
		p.printPart(dyn.Index(v, i), elem, verb, depth+1, a.below())
	}
	p.end(']')
}

// printPointer prints what an operand points to, if it is composite. Deeper
// down a pointer is an address: a list that bites its tail must end.
func (p *printer) printPointer(v any, verb rune, depth int, a access) {
	if depth == 0 && !dyn.IsNil(v) {
		switch dyn.Elem(v).Kind {
		case dyn.Array, dyn.Slice, dyn.Struct, dyn.Map:
			p.byte('&')
			p.printValue(dyn.Deref(v), verb, depth+1, a)
			return
		}
	}
	p.fmtPointer(v, verb)
}
