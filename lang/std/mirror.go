package std

import (
	"maps"
	"reflect"
	"strings"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// mirrorNatives are the types of internal/mirror. Its Type is a type's number, and
// a Value that and an address.
func mirrorNatives() table {
	t := mirrorValues()
	maps.Copy(t, mirrorTypes())
	return t
}

// mirrorTypes are the methods of Type, and what makes one.
func mirrorTypes() table {
	return table{
		"internal/mirror.TypeOf": native.Do(func(c *native.Call) { setType(c, 0, c.Any(0).Type) }),
		"internal/mirror.field":  native.Do(mirrorField),
		"internal/mirror.tagged": native.Do(func(c *native.Call) {
			c.SetString(0, reflect.StructTag(c.String(0)).Get(c.String(1)))
		}),
		"(internal/mirror.Type).String":    onType(func(c *native.Call, t *native.Type) { c.SetString(0, t.Name) }),
		"(internal/mirror.Type).Kind":      native.Do(mirrorKind),
		"(internal/mirror.Type).Named":     onType(func(c *native.Call, t *native.Type) { c.SetBool(0, t.Named) }),
		"(internal/mirror.Type).Elem":      onType(func(c *native.Call, t *native.Type) { setType(c, 0, t.Elem) }),
		"(internal/mirror.Type).Key":       onType(func(c *native.Call, t *native.Type) { setType(c, 0, t.Key) }),
		"(internal/mirror.Type).Pointer":   onType(func(c *native.Call, t *native.Type) { setType(c, 0, t.Pointer) }),
		"(internal/mirror.Type).Len":       onType(func(c *native.Call, t *native.Type) { c.SetInt(0, t.Len) }),
		"(internal/mirror.Type).NumField":  onType(func(c *native.Call, t *native.Type) { c.SetInt(0, len(t.Fields)) }),
		"(internal/mirror.Type).NumMethod": onType(func(c *native.Call, t *native.Type) { c.SetInt(0, t.NumMethod()) }),
		"(internal/mirror.Type).Implements": onType(func(c *native.Call, t *native.Type) {
			c.SetBool(0, t.Implements(c.Any(1).Type.Elem))
		}),
	}
}

// typeAt returns the type that argument i is, nil for none.
func typeAt(c *native.Call, i int) *native.Type {
	return c.Env.TypeByNumber(*(*uint64)(c.Pointer(i)))
}

// onType makes a native of a method of Type. Of no type there is nothing.
func onType(f func(c *native.Call, t *native.Type)) native.Func {
	return native.Do(func(c *native.Call) {
		if t := typeAt(c, 0); t != nil {
			f(c, t)
		} else {
			setType(c, 0, nil)
		}
	})
}

// setType sets result i, a Type: a struct with one number. It also is the zero
// value of every other result.
func setType(c *native.Call, i int, t *native.Type) {
	num := new(uint64)
	if t != nil {
		*num = t.Num
	}
	c.SetPointer(i, unsafe.Pointer(num))
}

func mirrorKind(c *native.Call) {
	if t := typeAt(c, 0); t != nil {
		c.SetInt(0, int(t.Kind))
	}
}

// mirrorField is (Type, i) to name, tag, type, exported, embedded.
func mirrorField(c *native.Call) {
	f := typeAt(c, 0).Fields[c.Int(1)]
	c.SetString(0, f.Name)
	c.SetString(1, f.Tag)
	setType(c, 2, f.Type)
	c.SetBool(3, f.Exported)
	c.SetBool(4, f.Embedded)
}

// A place has the layout of the text's Value.
type place struct {
	num    uint64
	at     unsafe.Pointer
	shared bool
}

// mirrorValues are the methods of Value.
func mirrorValues() table {
	t := make(table)
	for name, f := range map[string]func(c *native.Call, t *native.Type, at unsafe.Pointer){
		"Any": func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetAny(0, snapshot(c, t, at)) },
		"Addr": func(c *native.Call, t *native.Type, at unsafe.Pointer) {
			c.SetAny(0, native.Any{Type: t.Pointer, Word: at})
		},
		"Elem":     mirrorElem,
		"IsNil":    func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetBool(0, isNilAt(t, at)) },
		"IsZero":   func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetBool(0, isZeroAt(t, at)) },
		"Len":      func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetInt(0, anyAt(t, at).Len()) },
		"Cap":      func(c *native.Call, _ *native.Type, at unsafe.Pointer) { c.SetInt(0, cap(*(*[]byte)(at))) },
		"Index":    mirrorIndex,
		"Field":    mirrorMember,
		"Bool":     func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetBool(0, anyAt(t, at).Bool()) },
		"Int":      func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetInt64(0, anyAt(t, at).Int()) },
		"Uint":     func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetUint64(0, anyAt(t, at).Uint()) },
		"Float":    func(c *native.Call, t *native.Type, at unsafe.Pointer) { c.SetFloat64(0, anyAt(t, at).Float()) },
		"Str":      func(c *native.Call, _ *native.Type, at unsafe.Pointer) { c.SetString(0, strings.Clone(*(*string)(at))) },
		"Bytes":    func(c *native.Call, t *native.Type, at unsafe.Pointer) { bytesOf(c, anyAt(t, at)) },
		"SetBool":  func(c *native.Call, _ *native.Type, at unsafe.Pointer) { *(*bool)(at) = c.Bool(1) },
		"SetInt":   func(c *native.Call, t *native.Type, at unsafe.Pointer) { setBits(t, at, c.Uint64(1)) },
		"SetUint":  func(c *native.Call, t *native.Type, at unsafe.Pointer) { setBits(t, at, c.Uint64(1)) },
		"SetFloat": mirrorSetFloat,
		"SetStr":   func(c *native.Call, _ *native.Type, at unsafe.Pointer) { *(*string)(at) = c.String(1) },
		"SetBytes": func(c *native.Call, _ *native.Type, at unsafe.Pointer) { *(*[]byte)(at) = c.Bytes(1) },
		"SetZero":  func(c *native.Call, t *native.Type, at unsafe.Pointer) { t.Copy(at, fresh(c, t)) },
		"SetNew":   func(c *native.Call, t *native.Type, at unsafe.Pointer) { *(*unsafe.Pointer)(at) = fresh(c, t.Elem) },
		"SetMap":   func(_ *native.Call, t *native.Type, at unsafe.Pointer) { *(*unsafe.Pointer)(at) = t.MakeMap() },
		"SetLen":   func(c *native.Call, t *native.Type, at unsafe.Pointer) { setLen(c, t, at, c.Int(1)) },
		"Set":      mirrorSet,
		"Put":      mirrorPut,
		"At":       mirrorAt,
		"Entries":  mirrorEntries,
	} {
		t["(internal/mirror.Value)."+name] = native.Do(func(c *native.Call) {
			typ, at := placeAt(c, 0)
			f(c, typ, at)
		})
	}
	t["internal/mirror.ValueOf"] = native.Do(func(c *native.Call) { setHeld(c, c.Any(0)) })
	t["internal/mirror.Zero"] = native.Do(func(c *native.Call) { t := typeAt(c, 0); setPlace(c, t, fresh(c, t), true) })
	return t
}
