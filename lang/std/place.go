package std

import (
	"bytes"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// placeAt returns argument i, a Value: the type and the address.
func placeAt(c *native.Call, i int) (*native.Type, unsafe.Pointer) {
	p := (*place)(c.Pointer(i))
	return c.Env.TypeByNumber(p.num), p.at
}

// setPlace sets the result, a Value.
func setPlace(c *native.Call, t *native.Type, at unsafe.Pointer, shared bool) {
	c.SetPointer(0, unsafe.Pointer(&place{t.Num, at, shared}))
}

// setNowhere sets the result to no Value.
func setNowhere(c *native.Call) { c.SetPointer(0, unsafe.Pointer(new(place))) }

// setHeld sets the result to a place with a copy of what an interface holds.
func setHeld(c *native.Call, v native.Any) {
	if v.Type == nil {
		setNowhere(c)
		return
	}
	setPlace(c, v.Type, held(c, v), false)
}

// held returns the address of a copy of v.
func held(c *native.Call, v native.Any) unsafe.Pointer {
	box := fresh(c, v.Type)
	if v.Type.Direct {
		*(*unsafe.Pointer)(box) = v.Word
	} else {
		v.Type.Copy(box, v.Word)
	}
	return box
}

// anyAt returns a view of the value of type t, not an interface, at a place.
func anyAt(t *native.Type, at unsafe.Pointer) native.Any {
	if t.Direct {
		return native.Any{Type: t, Word: *(*unsafe.Pointer)(at)}
	}
	return native.Any{Type: t, Word: at}
}

func mirrorElem(c *native.Call, t *native.Type, at unsafe.Pointer) {
	switch {
	case t.Kind == reflect.Interface:
		setHeld(c, native.Read(c.Env, t, at))
	case *(*unsafe.Pointer)(at) == nil:
		setNowhere(c)
	default:
		setPlace(c, t.Elem, *(*unsafe.Pointer)(at), true)
	}
}

// mirrorIndex and mirrorMember return a part, which is shared if the whole is; the
// elements of a slice always are.
func mirrorIndex(c *native.Call, t *native.Type, at unsafe.Pointer) {
	shared := t.Kind == reflect.Slice || (*place)(c.Pointer(0)).shared
	setPlace(c, t.Elem, anyAt(t, at).Index(c.Int(1)), shared)
}

func mirrorMember(c *native.Call, t *native.Type, at unsafe.Pointer) {
	f := t.Fields[c.Int(1)]
	setPlace(c, f.Type, unsafe.Add(at, f.Offset), (*place)(c.Pointer(0)).shared)
}

func isNilAt(t *native.Type, at unsafe.Pointer) bool {
	if t.Kind == reflect.Interface {
		return (*sim.Value)(at).Bits == 0
	}
	return anyAt(t, at).IsNil()
}

// isZeroAt compares with the zero value part by part: the bytes between two
// fields count for nothing.
func isZeroAt(t *native.Type, at unsafe.Pointer) bool {
	switch t.Kind {
	case reflect.Struct:
		for _, f := range t.Fields {
			if !isZeroAt(f.Type, unsafe.Add(at, f.Offset)) {
				return false
			}
		}
		return true
	case reflect.Array:
		for i := range t.Filled() {
			if !isZeroAt(t.Elem, unsafe.Add(at, uintptr(i)*t.Elem.Size)) {
				return false
			}
		}
		return true
	case reflect.String:
		return len(*(*string)(at)) == 0
	case reflect.Interface:
		return isNilAt(t, at)
	case reflect.Slice:
		return *(*unsafe.Pointer)(at) == nil
	}
	return bytes.Count(unsafe.Slice((*byte)(at), t.Size), []byte{0}) == int(t.Size)
}

// setBits stores the low bits of an integer.
func setBits(t *native.Type, at unsafe.Pointer, v uint64) {
	switch t.Size {
	case 1:
		*(*uint8)(at) = uint8(v)
	case 2:
		*(*uint16)(at) = uint16(v)
	case 4:
		*(*uint32)(at) = uint32(v)
	default:
		*(*uint64)(at) = v
	}
}

func mirrorSetFloat(c *native.Call, t *native.Type, at unsafe.Pointer) {
	if t.Size == 4 {
		*(*float32)(at) = float32(c.Float64(1))
		return
	}
	*(*float64)(at) = c.Float64(1)
}

// setLen makes the slice at a place n elements long.
func setLen(c *native.Call, t *native.Type, at unsafe.Pointer, n int) {
	type header struct {
		data     unsafe.Pointer
		len, cap int
	}
	s := (*header)(at)
	if n > s.cap || s.data == nil {
		room := max(n, 2*s.cap, min(4, n))
		if !c.Room(times(room, int(t.Elem.Size))) {
			return
		}
		data := t.Elem.NewArray(room)
		for i := range s.len {
			t.Elem.Copy(unsafe.Add(data, uintptr(i)*t.Elem.Size), unsafe.Add(s.data, uintptr(i)*t.Elem.Size))
		}
		s.data, s.cap = data, room
	}
	s.len = n
}

// mirrorSet stores a value of the same type, or any in an interface.
func mirrorSet(c *native.Call, t *native.Type, at unsafe.Pointer) {
	from, src := placeAt(c, 1)
	if t.Kind != reflect.Interface || from != nil && from.Kind == reflect.Interface {
		t.Copy(at, src)
		return
	}
	if from == nil {
		*(*sim.Value)(at) = sim.Value{}
		return
	}
	*(*sim.Value)(at) = settle(c, anyAt(from, src)).Slot()
}

func mirrorPut(c *native.Call, t *native.Type, at unsafe.Pointer) {
	_, key := placeAt(c, 1)
	_, value := placeAt(c, 2)
	t.Elem.Copy(c.Env.MapEntry(*(*unsafe.Pointer)(at), key, true), value)
}

func mirrorAt(c *native.Call, t *native.Type, at unsafe.Pointer) {
	_, key := placeAt(c, 1)
	value := c.Env.MapEntry(*(*unsafe.Pointer)(at), key, false)
	if value == nil {
		setNowhere(c)
		return
	}
	box := fresh(c, t.Elem)
	t.Elem.Copy(box, value)
	setPlace(c, t.Elem, box, false)
}

// mirrorEntries copies keys and values. Those of interface types come as places
// of their dynamic values, a nil one as none.
func mirrorEntries(c *native.Call, t *native.Type, at unsafe.Pointer) {
	var all []place
	m := *(*unsafe.Pointer)(at)
	if m == nil || !fitsEntries(c, anyAt(t, at)) {
		return
	}
	add := func(v native.Any) {
		if v.Type == nil {
			all = append(all, place{})
			return
		}
		all = append(all, place{num: v.Type.Num, at: held(c, v)})
	}
	t.Entries(m, func(key, value native.Any) bool {
		add(key)
		add(value)
		return true
	})
	native.SetSlice(c, 0, all)
}
