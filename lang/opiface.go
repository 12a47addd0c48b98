package lang

import (
	"go/types"
	"reflect"
	"unsafe"
)

func makeBox(f *fiber, in *instr) bool {
	t := f.typ()
	word := t.box(f.get(in.b))
	f.spend(uint64(t.Size))
	*f.get(in.a) = slot{Bits: t.Num, Ptr: word}
	return false
}

// An assertKey asks whether a type implements an interface.
type assertKey struct {
	num   uint64
	iface *rtype
}

// implements answers and remembers.
func (p *Process) implements(num uint64, iface *rtype) bool {
	key := assertKey{num, iface}
	ok, known := p.asserts[key]
	if !known {
		ok = types.Implements(p.im.types.all[num].typ, iface.typ.Underlying().(*types.Interface))
		p.asserts[key] = ok
	}
	return ok
}

// assert performs x.(T).
func assert(f *fiber, in *instr) bool {
	a := f.p.im.auxs[f.word()].(*assertion)
	x := *f.get(in.b)
	ok := x.Bits == a.to.Num
	if a.iface != nil {
		ok = x.Bits != 0 && f.p.implements(x.Bits, a.to)
	}
	if !ok && a.implied {
		return f.nilDereference()
	}
	if !ok && !a.commaOk {
		return f.fault(f.p.assertionError(a, x.Bits))
	}
	dst := f.get(in.a)
	switch {
	case !ok:
		a.to.zero(dst)
	case a.iface != nil:
		*dst = x
	default:
		a.to.unbox(dst, x.Ptr)
	}
	if a.commaOk {
		f.setBool(in.c, ok)
	}
	return false
}

// assertionText words a failed assertion as the runtime does.
func (p *Process) assertionText(a *assertion, num uint64) string {
	const what = "interface conversion: "
	if num == 0 {
		from := a.from.Name
		if a.iface != nil {
			from = "interface"
		}
		return what + from + " is nil, not " + a.to.Name
	}
	have := p.im.types.all[num]
	if a.iface == nil {
		text := what + a.from.Name + " is " + have.Name + ", not " + a.to.Name
		if have.Name == a.to.Name {
			text += " (types from different scopes)"
		}
		return text
	}
	text := what + have.Name + " is not " + a.to.Name + ": missing method "
	if m, _ := types.MissingMethod(have.typ, a.iface, true); m != nil {
		text += m.Name()
	}
	return text
}

func ifaceEq(f *fiber, in *instr) bool {
	x, y := f.get(in.b), f.get(in.c)
	f.word()
	eq, bad := f.p.equalIfaces(*x, *y)
	if bad != nil {
		return f.runtimeError("comparing uncomparable type " + bad.Name)
	}
	f.setBool(in.a, eq)
	return false
}

func aggEq(f *fiber, in *instr) bool {
	x, y := f.get(in.b).Ptr, f.get(in.c).Ptr
	eq, bad := f.p.equal(f.typ(), x, y)
	if bad != nil {
		return f.runtimeError("comparing uncomparable type " + bad.Name)
	}
	f.setBool(in.a, eq)
	return false
}

// equalIfaces compares two interface values. It returns the dynamic type that
// cannot be compared, if it comes to that.
func (p *Process) equalIfaces(x, y slot) (bool, *rtype) {
	if x.Bits != y.Bits {
		return false, nil
	}
	if x.Bits == 0 {
		return true, nil
	}
	t := p.im.types.all[x.Bits]
	switch {
	case !t.Comparable:
		return false, t
	case t.Direct:
		return x.Ptr == y.Ptr, nil
	}
	return p.equal(t, x.Ptr, y.Ptr)
}

// equal compares two values of type t in memory.
func (p *Process) equal(t *rtype, x, y unsafe.Pointer) (bool, *rtype) {
	switch {
	case t.Kind == reflect.Float32:
		return *(*float32)(x) == *(*float32)(y), nil
	case t.Kind == reflect.Float64:
		return *(*float64)(x) == *(*float64)(y), nil
	}
	switch t.mem {
	case memU8, memI8:
		return *(*uint8)(x) == *(*uint8)(y), nil
	case memU16, memI16:
		return *(*uint16)(x) == *(*uint16)(y), nil
	case memU32, memI32:
		return *(*uint32)(x) == *(*uint32)(y), nil
	case mem64:
		return *(*uint64)(x) == *(*uint64)(y), nil
	case memPtr:
		return *(*unsafe.Pointer)(x) == *(*unsafe.Pointer)(y), nil
	case memString:
		return *(*string)(x) == *(*string)(y), nil
	case memIface:
		return p.equalIfaces(*(*slot)(x), *(*slot)(y))
	case memAgg:
		return p.equalParts(t, x, y)
	}
	return false, t
}

func (p *Process) equalParts(t *rtype, x, y unsafe.Pointer) (bool, *rtype) {
	for i, ft := range t.fields {
		if t.Fields[i].Name == "_" {
			continue
		}
		off := t.Fields[i].Offset
		if eq, bad := p.equal(ft, unsafe.Add(x, off), unsafe.Add(y, off)); !eq || bad != nil {
			return false, bad
		}
	}
	for i := range t.Len {
		off := uintptr(i) * t.elem.Size
		if eq, bad := p.equal(t.elem, unsafe.Add(x, off), unsafe.Add(y, off)); !eq || bad != nil {
			return false, bad
		}
	}
	return true, nil
}
