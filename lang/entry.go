package lang

import (
	"reflect"
	"unsafe"
)

func (r *rtype) layoutEntry() *entryLayout {
	if r.entry == nil {
		shape := reflect.StructOf([]reflect.StructField{
			{Name: fieldName(0), Type: r.key.shape}, {Name: fieldName(1), Type: r.elem.shape},
		})
		r.entry = &entryLayout{shape, max(shape.Size(), 1), shape.Field(1).Offset, r.key.noscan && r.elem.noscan}
	}
	return r.entry
}

func (l *entryLayout) alloc(n int) unsafe.Pointer {
	if l.noscan {
		return allocNoscan(uintptr(n) * l.size)
	}
	return reflect.MakeSlice(reflect.SliceOf(l.shape), n, n).UnsafePointer()
}
