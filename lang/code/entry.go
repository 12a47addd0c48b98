package code

import (
	"reflect"
	"unsafe"
)

func (r *Type) LayoutEntry() *entryLayout {
	if r.Entry == nil {
		shape := reflect.StructOf([]reflect.StructField{
			{Name: fieldName(0), Type: r.KeyType.Shape}, {Name: fieldName(1), Type: r.ElemType.Shape},
		})
		r.Entry = &entryLayout{shape, max(shape.Size(), 1), shape.Field(1).Offset, r.KeyType.NoScan && r.ElemType.NoScan}
	}
	return r.Entry
}

func (l *entryLayout) Alloc(n int) unsafe.Pointer {
	if l.NoScan {
		return allocNoscan(uintptr(n) * l.Size)
	}
	return reflect.MakeSlice(reflect.SliceOf(l.Shape), n, n).UnsafePointer()
}
