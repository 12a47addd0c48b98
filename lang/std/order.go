package std

import (
	"cmp"
	"math/bits"
	"reflect"
	"slices"

	"github.com/gmpsim/gmpsim/lang/native"
)

func orderNatives() table {
	return table{
		"internal/order.Basic": dyn(func(c *native.Call, v native.Any) { c.Work = sortBasic(v) }),
		"internal/order.Guess": native.Do(func(c *native.Call) { c.Work = c.Int(0) }),
	}
}

// sortBasic sorts a slice of an ordered type in place. It returns how many comparisons
// that takes, about.
func sortBasic(v native.Any) (comparisons int) {
	switch v.Type.Elem.Kind {
	case reflect.Int, reflect.Int64:
		return sortAs[int64](v)
	case reflect.Int8:
		return sortAs[int8](v)
	case reflect.Int16:
		return sortAs[int16](v)
	case reflect.Int32:
		return sortAs[int32](v)
	case reflect.Uint, reflect.Uint64, reflect.Uintptr:
		return sortAs[uint64](v)
	case reflect.Uint8:
		return sortAs[uint8](v)
	case reflect.Uint16:
		return sortAs[uint16](v)
	case reflect.Uint32:
		return sortAs[uint32](v)
	case reflect.Float32:
		return sortAs[float32](v)
	case reflect.Float64:
		return sortAs[float64](v)
	case reflect.String:
		return sortAs[string](v)
	}
	return 0
}

func sortAs[T cmp.Ordered](v native.Any) (comparisons int) {
	list := *(*[]T)(v.Word)
	if slices.IsSorted(list) {
		return len(list)/4 + 1
	}
	slices.Sort(list)
	return len(list) * max(1, bits.Len(uint(len(list)))-2)
}
