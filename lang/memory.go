package lang

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

// alloc returns a new zero value of type r.
func (r *rtype) alloc() unsafe.Pointer {
	switch {
	case r.Size == 0:
		return unsafe.Pointer(&zeroWord)
	case r.noscan:
		return allocNoscan(r.Size)
	}
	switch r.mem {
	case memPtr:
		return unsafe.Pointer(new(unsafe.Pointer))
	case memString:
		return unsafe.Pointer(new(string))
	case memIface:
		return unsafe.Pointer(new(slot))
	case memSlice:
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
func (r *rtype) allocAgg() unsafe.Pointer {
	if r.ptrs != nil && len(r.ptrs) <= 3 {
		if p := allocSmall(r.ptrs); p != nil {
			return p
		}
	}
	return reflect.New(r.shape).UnsafePointer()
}

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
		return ptr(new(slot))
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

// allocArray returns n zero elements of type r. The caller has checked that
// they fit into memory.
func (r *rtype) allocArray(n int) unsafe.Pointer {
	switch {
	case n == 0 || r.Size == 0:
		return unsafe.Pointer(&zeroWord)
	case r.noscan:
		return unsafe.Pointer(unsafe.SliceData(make([]uint64, (uintptr(n)*r.Size+7)/8)))
	}
	switch r.mem {
	case memPtr:
		return unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, n)))
	case memString:
		return unsafe.Pointer(unsafe.SliceData(make([]string, n)))
	case memIface:
		return unsafe.Pointer(unsafe.SliceData(make([]slot, n)))
	case memSlice:
		return unsafe.Pointer(unsafe.SliceData(make([][]byte, n)))
	}
	return reflect.MakeSlice(reflect.SliceOf(r.shape), n, n).UnsafePointer()
}

// copy sets the value at dst to the one at src.
func (r *rtype) copy(dst, src unsafe.Pointer) {
	switch {
	case r.noscan:
		copy(unsafe.Slice((*byte)(dst), r.Size), unsafe.Slice((*byte)(src), r.Size))
		return
	case r.ptrs != nil:
		copyWords(dst, src, r.ptrs)
		return
	}
	switch r.mem {
	case memPtr:
		*(*unsafe.Pointer)(dst) = *(*unsafe.Pointer)(src)
	case memString:
		*(*string)(dst) = *(*string)(src)
	case memIface:
		*(*slot)(dst) = *(*slot)(src)
	case memSlice:
		*(*[]byte)(dst) = *(*[]byte)(src)
	default:
		reflect.NewAt(r.shape, dst).Elem().Set(reflect.NewAt(r.shape, src).Elem())
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

// copyArray copies n elements of type r; the places may overlap.
func (r *rtype) copyArray(dst, src unsafe.Pointer, n int) {
	switch {
	case n == 0 || r.Size == 0:
	case r.noscan:
		size := uintptr(n) * r.Size
		copy(unsafe.Slice((*byte)(dst), size), unsafe.Slice((*byte)(src), size))
	case r.mem == memPtr:
		copy(unsafe.Slice((*unsafe.Pointer)(dst), n), unsafe.Slice((*unsafe.Pointer)(src), n))
	case r.mem == memString:
		copy(unsafe.Slice((*string)(dst), n), unsafe.Slice((*string)(src), n))
	case r.mem == memIface:
		copy(unsafe.Slice((*slot)(dst), n), unsafe.Slice((*slot)(src), n))
	case r.mem == memSlice:
		copy(unsafe.Slice((*[]byte)(dst), n), unsafe.Slice((*[]byte)(src), n))
	default:
		reflect.Copy(reflect.SliceAt(r.shape, dst, n), reflect.SliceAt(r.shape, src, n))
	}
}

// zeroArray clears n elements of type r.
func (r *rtype) zeroArray(dst unsafe.Pointer, n int) {
	switch {
	case n == 0 || r.Size == 0:
	case r.noscan:
		clear(unsafe.Slice((*byte)(dst), uintptr(n)*r.Size))
	default:
		reflect.SliceAt(r.shape, dst, n).Clear()
	}
}

// load reads the value at p into one or two slots.
func (r *rtype) load(dst *slot, p unsafe.Pointer) {
	switch r.mem {
	case memU8:
		dst.Bits = uint64(*(*uint8)(p))
	case memI8:
		dst.Bits = uint64(*(*int8)(p))
	case memU16:
		dst.Bits = uint64(*(*uint16)(p))
	case memI16:
		dst.Bits = uint64(*(*int16)(p))
	case memU32:
		dst.Bits = uint64(*(*uint32)(p))
	case memI32:
		dst.Bits = uint64(*(*int32)(p))
	case mem64:
		dst.Bits = *(*uint64)(p)
	case memPtr:
		dst.Ptr = *(*unsafe.Pointer)(p)
	case memString:
		dst.Bits, dst.Ptr = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
	case memIface:
		*dst = *(*slot)(p)
	case memSlice:
		dst.Bits, dst.Ptr = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		second(dst).Bits = *(*uint64)(unsafe.Add(p, 16))
	case memAgg:
		box := r.alloc()
		r.copy(box, p)
		dst.Ptr = box
	}
}

// store writes the value in the slots at v to p.
func (r *rtype) store(p unsafe.Pointer, v *slot) {
	switch r.mem {
	case memU8, memI8:
		*(*uint8)(p) = uint8(v.Bits)
	case memU16, memI16:
		*(*uint16)(p) = uint16(v.Bits)
	case memU32, memI32:
		*(*uint32)(p) = uint32(v.Bits)
	case mem64:
		*(*uint64)(p) = v.Bits
	case memPtr:
		*(*unsafe.Pointer)(p) = v.Ptr
	case memString:
		*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = v.Ptr, v.Bits
	case memIface:
		*(*slot)(p) = *v
	case memSlice:
		*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = v.Ptr, v.Bits
		*(*uint64)(unsafe.Add(p, 16)) = second(v).Bits
	case memAgg:
		r.copy(p, v.Ptr)
	}
}

// second returns the slot after v.
func second(v *slot) *slot { return (*slot)(unsafe.Add(unsafe.Pointer(v), slotSize)) }

// pack makes one slot of a value that may take two: how a value travels over
// a channel or lies in an interface of the host. A slice is boxed.
func (r *rtype) pack(v *slot) slot {
	if r.class != inSlice {
		return *v
	}
	box := new([]byte)
	r.store(unsafe.Pointer(box), v)
	return slot{Ptr: unsafe.Pointer(box)}
}

// unpack is the reverse of pack.
func (r *rtype) unpack(dst *slot, v slot) {
	if r.class == inSlice {
		if v.Ptr == nil { // the zero value, of a closed channel
			dst.Bits, dst.Ptr, second(dst).Bits = 0, nil, 0
			return
		}
		r.load(dst, v.Ptr)
		return
	}
	if r.mem == memAgg && v.Ptr == nil {
		v.Ptr = r.alloc()
	}
	*dst = v
}

// box returns the data word of an interface that holds the value at v.
func (r *rtype) box(v *slot) unsafe.Pointer {
	if r.class == inPtr {
		return v.Ptr
	}
	p := r.alloc()
	r.store(p, v)
	return p
}

// unbox reads the value out of an interface's data word.
func (r *rtype) unbox(dst *slot, word unsafe.Pointer) {
	if r.class == inPtr {
		dst.Ptr = word
		return
	}
	r.load(dst, word)
}

// zero writes r's zero value to the slots at dst.
func (r *rtype) zero(dst *slot) {
	switch {
	case r.mem == memAgg:
		dst.Ptr = r.alloc()
	case r.class == inSlice:
		dst.Bits, dst.Ptr, second(dst).Bits = 0, nil, 0
	default:
		*dst = slot{}
	}
}

func stringSlot(s string) slot {
	return slot{Bits: uint64(len(s)), Ptr: unsafe.Pointer(unsafe.StringData(s))}
}
