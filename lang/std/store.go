package std

import (
	"reflect"

	"github.com/gmpsim/gmpsim/lang/native"
)

// storeNatives set what a pointer of any type points to.
func storeNatives() table {
	return table{
		"internal/dyn.ElemBits":     dyn(func(c *native.Call, p native.Any) { c.SetInt(0, 8*int(p.Type.Elem.Size)) }),
		"internal/dyn.StoreBool":    dyn(func(c *native.Call, p native.Any) { *(*bool)(p.Word) = c.Bool(1) }),
		"internal/dyn.StoreInt":     dyn(func(c *native.Call, p native.Any) { storeInt(p, c.Uint64(1)) }),
		"internal/dyn.StoreUint":    dyn(func(c *native.Call, p native.Any) { storeInt(p, c.Uint64(1)) }),
		"internal/dyn.StoreFloat":   dyn(func(c *native.Call, p native.Any) { storeFloat(p, c.Float64(1)) }),
		"internal/dyn.StoreComplex": dyn(func(c *native.Call, p native.Any) { storeComplex(p, complex(c.Float64(1), c.Float64(2))) }),
		"internal/dyn.StoreString":  dyn(func(c *native.Call, p native.Any) { *(*string)(p.Word) = c.String(1) }),
		"internal/dyn.StoreBytes":   dyn(func(c *native.Call, p native.Any) { *(*[]byte)(p.Word) = c.Bytes(1) }),
		"internal/dyn.Store":        dyn(storeAny),
		"internal/dyn.Zero":         dyn(zeroOf),
	}
}

func storeAny(c *native.Call, p native.Any) {
	v := c.Any(1)
	same := p.Type.Elem == v.Type
	if same {
		store(p, v)
	}
	c.SetBool(0, same)
}

func zeroOf(c *native.Call, v native.Any) {
	switch {
	case v.Type.Kind == reflect.Pointer:
		c.SetAny(0, native.Any{Type: v.Type, Word: fresh(c, v.Type.Elem)})
	case v.Type.Direct:
		c.SetAny(0, native.Any{Type: v.Type})
	default:
		c.SetAny(0, native.Any{Type: v.Type, Word: fresh(c, v.Type)})
	}
}

// storeInt sets an integer of any size; the sign makes no difference to its
// lower bytes.
func storeInt(p native.Any, v uint64) {
	switch p.Type.Elem.Size {
	case 1:
		*(*uint8)(p.Word) = uint8(v)
	case 2:
		*(*uint16)(p.Word) = uint16(v)
	case 4:
		*(*uint32)(p.Word) = uint32(v)
	default:
		*(*uint64)(p.Word) = v
	}
}

func storeFloat(p native.Any, v float64) {
	if p.Type.Elem.Kind == reflect.Float32 {
		*(*float32)(p.Word) = float32(v)
		return
	}
	*(*float64)(p.Word) = v
}

func storeComplex(p native.Any, v complex128) {
	if p.Type.Elem.Kind == reflect.Complex64 {
		*(*complex64)(p.Word) = complex64(v)
		return
	}
	*(*complex128)(p.Word) = v
}
