package std

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/gmpsim/gmpsim/lang/native"
)

func orderNatives() table {
	return table{"internal/order.Basic": dyn(func(_ *native.Call, v native.Any) { sortBasic(v) })}
}

// sortBasic sorts a slice of an ordered type in place.
func sortBasic(v native.Any) {
	switch v.Type.Elem.Kind {
	case reflect.Int, reflect.Int64:
		sortAs[int64](v)
	case reflect.Int8:
		sortAs[int8](v)
	case reflect.Int16:
		sortAs[int16](v)
	case reflect.Int32:
		sortAs[int32](v)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		sortAs[uint64](v)
	case reflect.Uint8:
		sortAs[uint8](v)
	case reflect.Uint16:
		sortAs[uint16](v)
	case reflect.Uint32:
		sortAs[uint32](v)
	case reflect.Float32:
		sortAs[float32](v)
	case reflect.Float64:
		sortAs[float64](v)
	case reflect.String:
		sortAs[string](v)
	}
}

func sortAs[T cmp.Ordered](v native.Any) { slices.Sort(*(*[]T)(v.Word)) }
