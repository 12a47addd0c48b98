package std

import (
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// The answers of assign, as the text of internal/dyn numbers them.
const (
	notPointer = iota
	notError
	unfit
	assigned
)

// assign is the part of errors.As that needs types: whether an error may be
// stored where the target points, and to do it.
func assign(c *native.Call, target native.Any) {
	v, errorType := c.Any(1), c.Any(2).Type.Elem
	c.SetInt(0, fit(target, v, errorType))
	if fit(target, v, errorType) == assigned {
		store(target, v)
	}
}

func fit(target, v native.Any, errorType *native.Type) int {
	if target.Type == nil || target.Type.Kind != reflect.Pointer || target.IsNil() {
		return notPointer
	}
	elem := target.Type.Elem
	toInterface := elem.Kind == reflect.Interface
	switch {
	case !toInterface && !elem.Implements(errorType):
		return notError
	case v.Type == nil:
		return unfit
	case v.Type == elem, toInterface && v.Type.Implements(elem):
		return assigned
	}
	return unfit
}

// store sets what target points to to v, which fits.
func store(target, v native.Any) {
	elem := target.Type.Elem
	switch {
	case elem.Kind == reflect.Interface:
		*(*sim.Value)(target.Word) = v.Slot()
	case elem.Direct:
		*(*unsafe.Pointer)(target.Word) = v.Word
	default:
		elem.Copy(target.Word, v.Word)
	}
}
