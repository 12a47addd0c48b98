package code

import (
	"reflect"
	"unsafe"
)

// LayOut says how the entries of r, a map type, lie in memory. It cannot be said
// when r is described: a key's or value's type may lead back to r and have no
// layout yet.
func (r *Type) LayOut() *Entry {
	if r.Entry == nil {
		shape := reflect.StructOf([]reflect.StructField{
			{Name: fieldName(0), Type: r.KeyType.Shape}, {Name: fieldName(1), Type: r.ElemType.Shape},
		})
		r.Entry = &Entry{shape, max(shape.Size(), 1), shape.Field(1).Offset, r.KeyType.NoScan && r.ElemType.NoScan}
	}
	return r.Entry
}

// Alloc returns room for n entries, all zero.
func (l *Entry) Alloc(n int) unsafe.Pointer {
	if l.NoScan {
		return allocNoscan(uintptr(n) * l.Size)
	}
	return reflect.MakeSlice(reflect.SliceOf(l.Shape), n, n).UnsafePointer()
}
