package code

import (
	"reflect"
	"unsafe"
)

// The program's objects are ordinary objects of the host's heap, so that the
// host's collector looks after them, interior pointers and all. Their layout
// is that of the real compiler; the host type that describes an object (its
// shape) tells the collector where the pointers are.

// zeroWord is what pointers to values without size point to.
var zeroWord uint64

// Alloc returns a new zero value of type r.
func (r *Type) Alloc() unsafe.Pointer {
	switch {
	case r.Size == 0:
		return unsafe.Pointer(&zeroWord)
	case r.NoScan:
		return allocNoscan(r.Size)
	}
	switch r.Mem {
	case MemPtr:
		return unsafe.Pointer(new(unsafe.Pointer))
	case MemString:
		return unsafe.Pointer(new(string))
	case MemIface:
		return unsafe.Pointer(new(Slot))
	case MemSlice:
		return unsafe.Pointer(new([]byte))
	}
	return r.allocAgg()
}

// allocNoscan returns size zero bytes, aligned for every type.
func allocNoscan(size uintptr) unsafe.Pointer {
	switch {
	case size <= 8:
		return unsafe.Pointer(new(uint64))
	case size <= 16:
		return unsafe.Pointer(new([2]uint64))
	}
	return unsafe.Pointer(unsafe.SliceData(make([]uint64, (size+7)/8)))
}

// allocAgg allocates a struct or an array with pointers. The commonest small
// shapes have host types of their own; reflect makes the others.
func (r *Type) allocAgg() unsafe.Pointer {
	if r.pointerWords != nil && len(r.pointerWords) <= 3 {
		if p := allocSmall(r.pointerWords); p != nil {
			return p
		}
	}
	return reflect.New(r.Shape).UnsafePointer()
}

// allocSmall returns a value of up to three words of which some are pointers, nil if there
// is no host type for them: the host allocates a type that it knows faster than reflect.
func allocSmall(ptrs []bool) unsafe.Pointer {
	key := len(ptrs) << 3
	for i, p := range ptrs {
		if p {
			key |= 1 << i
		}
	}
	type ptr = unsafe.Pointer
	switch key {
	case 1<<3 | 1:
		return ptr(new(ptr))
	case 2<<3 | 1:
		return ptr(new(struct {
			a ptr
			b uint64
		}))
	case 2<<3 | 2:
		return ptr(new(Slot))
	case 2<<3 | 3:
		return ptr(new([2]ptr))
	case 3<<3 | 1:
		return ptr(new([]byte))
	case 3<<3 | 4:
		return ptr(new(struct {
			a, b uint64
			c    ptr
		}))
	case 3<<3 | 6:
		return ptr(new(struct {
			a    uint64
			b, c ptr
		}))
	case 3<<3 | 7:
		return ptr(new([3]ptr))
	}
	return nil
}

// AllocArray returns n zero elements of type r. The caller has checked that
// they fit into memory.
func (r *Type) AllocArray(n int) unsafe.Pointer {
	switch {
	case n == 0 || r.Size == 0:
		return unsafe.Pointer(&zeroWord)
	case r.NoScan:
		return unsafe.Pointer(unsafe.SliceData(make([]uint64, (uintptr(n)*r.Size+7)/8)))
	}
	switch r.Mem {
	case MemPtr:
		return unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, n)))
	case MemString:
		return unsafe.Pointer(unsafe.SliceData(make([]string, n)))
	case MemIface:
		return unsafe.Pointer(unsafe.SliceData(make([]Slot, n)))
	case MemSlice:
		return unsafe.Pointer(unsafe.SliceData(make([][]byte, n)))
	}
	return reflect.MakeSlice(reflect.SliceOf(r.Shape), n, n).UnsafePointer()
}

// Assign sets the value at dst to the one at src.
func (r *Type) Assign(dst, src unsafe.Pointer) {
	switch {
	case r.NoScan:
		copy(unsafe.Slice((*byte)(dst), r.Size), unsafe.Slice((*byte)(src), r.Size))
		return
	case r.pointerWords != nil:
		copyWords(dst, src, r.pointerWords)
		return
	}
	switch r.Mem {
	case MemPtr:
		*(*unsafe.Pointer)(dst) = *(*unsafe.Pointer)(src)
	case MemString:
		*(*string)(dst) = *(*string)(src)
	case MemIface:
		*(*Slot)(dst) = *(*Slot)(src)
	case MemSlice:
		*(*[]byte)(dst) = *(*[]byte)(src)
	default:
		reflect.NewAt(r.Shape, dst).Elem().Set(reflect.NewAt(r.Shape, src).Elem())
	}
}

// copyWords copies one word for each entry of ptrs. The two places are equal
// or do not overlap.
func copyWords(dst, src unsafe.Pointer, ptrs []bool) {
	for i, isPtr := range ptrs {
		d, s := unsafe.Add(dst, i*8), unsafe.Add(src, i*8)
		if isPtr {
			*(*unsafe.Pointer)(d) = *(*unsafe.Pointer)(s)
		} else {
			*(*uint64)(d) = *(*uint64)(s)
		}
	}
}

// CopyArray copies n elements of type r; the places may overlap.
func (r *Type) CopyArray(dst, src unsafe.Pointer, n int) {
	switch {
	case n == 0 || r.Size == 0:
	case r.NoScan:
		size := uintptr(n) * r.Size
		copy(unsafe.Slice((*byte)(dst), size), unsafe.Slice((*byte)(src), size))
	case r.Mem == MemPtr:
		copy(unsafe.Slice((*unsafe.Pointer)(dst), n), unsafe.Slice((*unsafe.Pointer)(src), n))
	case r.Mem == MemString:
		copy(unsafe.Slice((*string)(dst), n), unsafe.Slice((*string)(src), n))
	case r.Mem == MemIface:
		copy(unsafe.Slice((*Slot)(dst), n), unsafe.Slice((*Slot)(src), n))
	case r.Mem == MemSlice:
		copy(unsafe.Slice((*[]byte)(dst), n), unsafe.Slice((*[]byte)(src), n))
	default:
		reflect.Copy(reflect.SliceAt(r.Shape, dst, n), reflect.SliceAt(r.Shape, src, n))
	}
}

// ZeroArray clears n elements of type r.
func (r *Type) ZeroArray(dst unsafe.Pointer, n int) {
	switch {
	case n == 0 || r.Size == 0:
	case r.NoScan:
		clear(unsafe.Slice((*byte)(dst), uintptr(n)*r.Size))
	default:
		reflect.SliceAt(r.Shape, dst, n).Clear()
	}
}

// Load reads the value at p into one or two slots.
func (r *Type) Load(dst *Slot, p unsafe.Pointer) {
	switch r.Mem {
	case MemU8:
		dst.Bits = uint64(*(*uint8)(p))
	case MemI8:
		dst.Bits = uint64(*(*int8)(p))
	case MemU16:
		dst.Bits = uint64(*(*uint16)(p))
	case MemI16:
		dst.Bits = uint64(*(*int16)(p))
	case MemU32:
		dst.Bits = uint64(*(*uint32)(p))
	case MemI32:
		dst.Bits = uint64(*(*int32)(p))
	case Mem64:
		dst.Bits = *(*uint64)(p)
	case MemPtr:
		dst.Ptr = *(*unsafe.Pointer)(p)
	case MemString:
		dst.Bits, dst.Ptr = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
	case MemIface:
		*dst = *(*Slot)(p)
	case MemSlice:
		dst.Bits, dst.Ptr = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		Second(dst).Bits = *(*uint64)(unsafe.Add(p, 16))
	case MemAgg:
		box := r.Alloc()
		r.Assign(box, p)
		dst.Ptr = box
	}
}

// Store writes the value in the slots at v to p.
func (r *Type) Store(p unsafe.Pointer, v *Slot) {
	switch r.Mem {
	case MemU8, MemI8:
		*(*uint8)(p) = uint8(v.Bits)
	case MemU16, MemI16:
		*(*uint16)(p) = uint16(v.Bits)
	case MemU32, MemI32:
		*(*uint32)(p) = uint32(v.Bits)
	case Mem64:
		*(*uint64)(p) = v.Bits
	case MemPtr:
		*(*unsafe.Pointer)(p) = v.Ptr
	case MemString:
		*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = v.Ptr, v.Bits
	case MemIface:
		*(*Slot)(p) = *v
	case MemSlice:
		*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = v.Ptr, v.Bits
		*(*uint64)(unsafe.Add(p, 16)) = Second(v).Bits
	case MemAgg:
		r.Assign(p, v.Ptr)
	}
}

// Second returns the slot after v.
func Second(v *Slot) *Slot { return (*Slot)(unsafe.Add(unsafe.Pointer(v), SlotSize)) }

// Pack makes one slot of a value that may take two: how a value travels over
// a channel or lies in an interface of the host. A slice is boxed.
func (r *Type) Pack(v *Slot) Slot {
	if r.Class != InSlice {
		return *v
	}
	box := new([]byte)
	r.Store(unsafe.Pointer(box), v)
	return Slot{Ptr: unsafe.Pointer(box)}
}

// Unpack is the reverse of Pack.
func (r *Type) Unpack(dst *Slot, v Slot) {
	if r.Class == InSlice {
		if v.Ptr == nil { // the zero value, of a closed channel
			dst.Bits, dst.Ptr, Second(dst).Bits = 0, nil, 0
			return
		}
		r.Load(dst, v.Ptr)
		return
	}
	if r.Mem == MemAgg && v.Ptr == nil {
		v.Ptr = r.Alloc()
	}
	*dst = v
}

// Box returns the data word of an interface that holds the value at v.
func (r *Type) Box(v *Slot) unsafe.Pointer {
	if r.Class == InPtr {
		return v.Ptr
	}
	p := r.Alloc()
	r.Store(p, v)
	return p
}

// Unbox reads the value out of an interface's data word.
func (r *Type) Unbox(dst *Slot, word unsafe.Pointer) {
	if r.Class == InPtr {
		dst.Ptr = word
		return
	}
	r.Load(dst, word)
}

// Zero writes r's zero value to the slots at dst.
func (r *Type) Zero(dst *Slot) {
	switch {
	case r.Mem == MemAgg:
		dst.Ptr = r.Alloc()
	case r.Class == InSlice:
		dst.Bits, dst.Ptr, Second(dst).Bits = 0, nil, 0
	default:
		*dst = Slot{}
	}
}

// StringSlot returns a string as a register holds it.
func StringSlot(s string) Slot {
	return Slot{Bits: uint64(len(s)), Ptr: unsafe.Pointer(unsafe.StringData(s))}
}
