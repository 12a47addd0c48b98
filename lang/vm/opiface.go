package vm

import (
	"go/types"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

// staticValues is the length of the runtime's staticuint64s.
const staticValues = 256

// makeBox makes an interface of what is no pointer: it holds the address of a copy.
func makeBox(f *fiber, in *code.Instr) bool {
	w := f.word()
	t := f.typeOf(w)
	if t.Mem <= code.Mem64 && f.get(in.B).Bits < staticValues || t.Size == 0 {
		w |= code.OnStack // the runtime has these values already: convT64
	}
	if !f.allocate(w, t, uint64(t.Size)) {
		return f.outOfMemory()
	}
	word := t.Box(f.get(in.B))
	*f.get(in.A) = code.Slot{Bits: t.Num, Ptr: word}
	return false
}

// An assertKey asks whether a type implements an interface.
type assertKey struct {
	num   uint64
	iface *code.Type
}

// implements answers and remembers.
func (p *Process) implements(num uint64, iface *code.Type) bool {
	key := assertKey{num, iface}
	ok, known := p.asserts[key]
	if !known {
		ok = types.Implements(p.im.Types.All[num].GoType, iface.GoType.Underlying().(*types.Interface))
		p.asserts[key] = ok
	}
	return ok
}

// assert performs x.(T).
func assert(f *fiber, in *code.Instr) bool {
	a := f.p.im.Aux[f.word()].(*code.Assertion)
	x := *f.get(in.B)
	ok := x.Bits == a.To.Num
	if a.Iface != nil {
		ok = x.Bits != 0 && f.p.implements(x.Bits, a.To)
	}
	if !ok && a.Implied {
		return f.nilDereference()
	}
	if !ok && !a.CommaOk {
		return f.fault(f.p.assertionError(a, x.Bits))
	}
	dst := f.get(in.A)
	switch {
	case !ok:
		a.To.Zero(dst)
	case a.Iface != nil:
		*dst = x
	default:
		a.To.Unbox(dst, x.Ptr)
	}
	if a.CommaOk {
		f.setBool(in.C, ok)
	}
	return false
}

// assertionText words a failed assertion as the runtime does.
func (p *Process) assertionText(a *code.Assertion, num uint64) string {
	const what = "interface conversion: "
	if num == 0 {
		from := a.From.Name
		if a.Iface != nil {
			from = "interface"
		}
		return what + from + " is nil, not " + a.To.Name
	}
	have := p.im.Types.All[num]
	if a.Iface == nil {
		text := what + a.From.Name + " is " + have.Name + ", not " + a.To.Name
		if have.Name == a.To.Name {
			text += " (types from different scopes)"
		}
		return text
	}
	text := what + have.Name + " is not " + a.To.Name + ": missing method "
	if m, _ := types.MissingMethod(have.GoType, a.Iface, true); m != nil {
		text += m.Name()
	}
	return text
}

func ifaceEq(f *fiber, in *code.Instr) bool {
	x, y := f.get(in.B), f.get(in.C)
	f.word()
	eq, bad := f.p.equalIfaces(*x, *y)
	if bad != nil {
		return f.runtimeError("comparing uncomparable type " + bad.Name)
	}
	f.setBool(in.A, eq)
	return false
}

func aggEq(f *fiber, in *code.Instr) bool {
	x, y := f.get(in.B).Ptr, f.get(in.C).Ptr
	eq, bad := f.p.equal(f.typ(), x, y)
	if bad != nil {
		return f.runtimeError("comparing uncomparable type " + bad.Name)
	}
	f.setBool(in.A, eq)
	return false
}

// equalIfaces compares two interface values. It returns the dynamic type that
// cannot be compared, if it comes to that.
func (p *Process) equalIfaces(x, y code.Slot) (bool, *code.Type) {
	if x.Bits != y.Bits {
		return false, nil
	}
	if x.Bits == 0 {
		return true, nil
	}
	t := p.im.Types.All[x.Bits]
	switch {
	case !t.Comparable:
		return false, t
	case t.Direct:
		return x.Ptr == y.Ptr, nil
	}
	return p.equal(t, x.Ptr, y.Ptr)
}

// equal compares two values of type t in memory.
func (p *Process) equal(t *code.Type, x, y unsafe.Pointer) (bool, *code.Type) {
	switch {
	case t.Kind == reflect.Float32:
		return *(*float32)(x) == *(*float32)(y), nil
	case t.Kind == reflect.Float64:
		return *(*float64)(x) == *(*float64)(y), nil
	}
	switch t.Mem {
	case code.MemU8, code.MemI8:
		return *(*uint8)(x) == *(*uint8)(y), nil
	case code.MemU16, code.MemI16:
		return *(*uint16)(x) == *(*uint16)(y), nil
	case code.MemU32, code.MemI32:
		return *(*uint32)(x) == *(*uint32)(y), nil
	case code.Mem64:
		return *(*uint64)(x) == *(*uint64)(y), nil
	case code.MemPtr:
		return *(*unsafe.Pointer)(x) == *(*unsafe.Pointer)(y), nil
	case code.MemString:
		return *(*string)(x) == *(*string)(y), nil
	case code.MemIface:
		return p.equalIfaces(*(*code.Slot)(x), *(*code.Slot)(y))
	case code.MemAgg:
		return p.equalParts(t, x, y)
	}
	return false, t
}

// equalParts compares part by part: blank fields and the bytes between fields count for
// nothing.
func (p *Process) equalParts(t *code.Type, x, y unsafe.Pointer) (bool, *code.Type) {
	for i, ft := range t.FieldTypes {
		if t.Fields[i].Name == "_" {
			continue
		}
		off := t.Fields[i].Offset
		if eq, bad := p.equal(ft, unsafe.Add(x, off), unsafe.Add(y, off)); !eq || bad != nil {
			return false, bad
		}
	}
	for i := range t.Filled() {
		off := uintptr(i) * t.ElemType.Size
		if eq, bad := p.equal(t.ElemType, unsafe.Add(x, off), unsafe.Add(y, off)); !eq || bad != nil {
			return false, bad
		}
	}
	return true, nil
}
