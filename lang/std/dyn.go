package std

import (
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// dynNatives are the looks into values of types known only at run time. All
// take an interface first.
func dynNatives() table {
	return table{
		"internal/dyn.KindOf":        dyn(func(c *native.Call, v native.Any) { c.SetInt(0, int(kindOf(v))) }),
		"internal/dyn.TypeName":      dyn(func(c *native.Call, v native.Any) { c.SetString(0, v.Type.Name) }),
		"internal/dyn.SameType":      dyn(func(c *native.Call, v native.Any) { c.SetBool(0, v.Type == c.Any(1).Type) }),
		"internal/dyn.Comparable":    dyn(func(c *native.Call, v native.Any) { c.SetBool(0, v.Type.Comparable) }),
		"internal/dyn.IsNil":         dyn(func(c *native.Call, v native.Any) { c.SetBool(0, v.IsNil()) }),
		"internal/dyn.Address":       dyn(func(c *native.Call, v native.Any) { c.SetUint64(0, c.Number(v.Data())) }),
		"internal/dyn.BoolOf":        dyn(func(c *native.Call, v native.Any) { c.SetBool(0, v.Bool()) }),
		"internal/dyn.IntOf":         dyn(func(c *native.Call, v native.Any) { c.SetInt64(0, v.Int()) }),
		"internal/dyn.UintOf":        dyn(func(c *native.Call, v native.Any) { c.SetUint64(0, v.Uint()) }),
		"internal/dyn.FloatOf":       dyn(func(c *native.Call, v native.Any) { c.SetFloat64(0, v.Float()) }),
		"internal/dyn.realOf":        dyn(func(c *native.Call, v native.Any) { c.SetFloat64(0, real(v.Complex())) }),
		"internal/dyn.imagOf":        dyn(func(c *native.Call, v native.Any) { c.SetFloat64(0, imag(v.Complex())) }),
		"internal/dyn.StringOf":      dyn(func(c *native.Call, v native.Any) { c.SetString(0, v.Str()) }),
		"internal/dyn.BytesOf":       dyn(bytesOf),
		"internal/dyn.Deref":         dyn(deref),
		"internal/dyn.Len":           dyn(func(c *native.Call, v native.Any) { c.SetInt(0, v.Len()) }),
		"internal/dyn.Index":         dyn(index),
		"internal/dyn.Swap":          dyn(swap),
		"internal/dyn.elemKind":      dyn(func(c *native.Call, v native.Any) { c.SetInt(0, int(v.Type.Elem.Kind)) }),
		"internal/dyn.elemName":      dyn(func(c *native.Call, v native.Any) { c.SetString(0, v.Type.Elem.Name) }),
		"internal/dyn.keyKind":       dyn(func(c *native.Call, v native.Any) { c.SetInt(0, int(v.Type.Key.Kind)) }),
		"internal/dyn.keyName":       dyn(func(c *native.Call, v native.Any) { c.SetString(0, v.Type.Key.Name) }),
		"internal/dyn.SortedEntries": dyn(sortedEntries),
		"internal/dyn.NumField":      dyn(func(c *native.Call, v native.Any) { c.SetInt(0, len(v.Type.Fields)) }),
		"internal/dyn.Field":         dyn(field),
		"internal/dyn.FieldName":     dynField(func(c *native.Call, f native.Field) { c.SetString(0, f.Name) }),
		"internal/dyn.FieldExported": dynField(func(c *native.Call, f native.Field) { c.SetBool(0, f.Exported) }),
		"internal/dyn.FieldEmbedded": dynField(func(c *native.Call, f native.Field) { c.SetBool(0, f.Embedded) }),
		"internal/dyn.fieldKind":     dynField(func(c *native.Call, f native.Field) { c.SetInt(0, int(f.Type.Kind)) }),
		"internal/dyn.fieldName":     dynField(func(c *native.Call, f native.Field) { c.SetString(0, f.Type.Name) }),
		"internal/dyn.assign":        dyn(assign),
	}
}

func dyn(f func(c *native.Call, v native.Any)) native.Func {
	return native.Do(func(c *native.Call) { f(c, c.Any(0)) })
}

// dynField is dyn for a function of a struct and the number of a field.
func dynField(f func(c *native.Call, f native.Field)) native.Func {
	return native.Do(func(c *native.Call) { f(c, c.Any(0).Type.Fields[c.Int(1)]) })
}

func kindOf(v native.Any) reflect.Kind {
	if v.Type == nil {
		return reflect.Invalid
	}
	return v.Type.Kind
}

// snapshot returns the value of type t at p as an interface of its own: what
// the program does to the memory later does not change it.
func snapshot(c *native.Call, t *native.Type, p unsafe.Pointer) native.Any {
	v := native.Read(c.Env, t, p)
	if t.Kind == reflect.Interface {
		return v // what an interface holds does not change
	}
	return settle(c, v)
}

// settle copies v if it is a view of memory.
func settle(c *native.Call, v native.Any) native.Any {
	if v.Type == nil || v.Type.Direct {
		return v
	}
	box := fresh(c, v.Type)
	v.Type.Copy(box, v.Word)
	return native.Any{Type: v.Type, Word: box}
}

// fresh makes a value of type t, and counts it.
func fresh(c *native.Call, t *native.Type) unsafe.Pointer {
	c.Made += uint64(t.Size)
	return t.New()
}

func bytesOf(c *native.Call, v native.Any) {
	if v.Type.Kind == reflect.Slice {
		c.SetBytes(0, *(*[]byte)(v.Word))
		return
	}
	c.SetBytes(0, unsafe.Slice((*byte)(v.Word), v.Type.Len))
}

func deref(c *native.Call, v native.Any) { c.SetAny(0, snapshot(c, v.Type.Elem, v.Data())) }

func index(c *native.Call, v native.Any) {
	c.SetAny(0, snapshot(c, v.Type.Elem, v.Index(c.Int(1))))
}

func field(c *native.Call, v native.Any) {
	i := c.Int(1)
	c.SetAny(0, snapshot(c, v.Type.Fields[i].Type, v.Field(i)))
}

func swap(c *native.Call, v native.Any) {
	t := v.Type.Elem
	i, j := v.Index(c.Int(1)), v.Index(c.Int(2))
	box := fresh(c, t)
	t.Copy(box, i)
	t.Copy(i, j)
	t.Copy(j, box)
}
