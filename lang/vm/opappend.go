package vm

import (
	"slices"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// appendSlice performs append(b, c...).
func appendSlice(f *fiber, in *code.Instr) bool {
	old, max := *f.get(in.B), f.get(in.B+2).Bits
	more := *f.get(in.C)
	w := f.word()
	t := f.typeOf(w)
	n := old.Bits + more.Bits
	if int64(n) < 0 {
		return f.fault(f.p.errorString("growslice: len out of range"))
	}
	data := old.Ptr
	if n > max {
		max = growCap(n, max, uint64(t.Size), t.NoScan)
		if !fits(max, t.Size) {
			return f.runtimeError("growslice: len out of range")
		}
		bytes := max * uint64(t.Size)
		if bytes > stackBuffer {
			w &^= code.OnStack
		}
		if !f.allocate(w, t, bytes) {
			return f.outOfMemory()
		}
		data = t.AllocArray(int(max))
		t.CopyArray(data, old.Ptr, int(old.Bits))
		f.p.take(rules.CodeCopyByte, int(old.Bits)*int(t.Size))
	}
	if more.Bits > 0 {
		t.CopyArray(unsafe.Add(data, uintptr(old.Bits)*t.Size), more.Ptr, int(more.Bits))
		f.p.take(rules.CodeCopyByte, int(more.Bits)*int(t.Size))
	}
	f.setSlice(in.A, data, int(n), int(max))
	return false
}

// growCap returns the capacity that append gives a slice of n elements, which
// programs can see. Mirrors growslice and nextslicecap, Go 1.26: twice the old
// capacity at first, a quarter more for large slices, rounded up to what the
// allocator hands out.
func growCap(n, old, size uint64, noscan bool) uint64 {
	const large = 256
	c := old
	switch {
	case n > 2*old:
		c = n
	case old < large:
		c = 2 * old
	default:
		for c < n {
			c += (c + 3*large) >> 2
		}
	}
	if size == 0 {
		return n
	}
	return roundSize(c*size, noscan) / size
}

// roundSize returns how much of the memory block that holds so many bytes can
// be used. Mirrors roundupsize, Go 1.26: a block of more than 512 bytes with
// pointers has a header of 8.
func roundSize(bytes uint64, noscan bool) uint64 {
	const page, header, largest = 8192, 8, 32 << 10
	if bytes > largest-header {
		return (bytes + page - 1) / page * page
	}
	if bytes <= 32 {
		return (bytes + 7) &^ 7
	}
	extra := uint64(0)
	if !noscan && bytes > 512 {
		extra = header
	}
	i, _ := slices.BinarySearch(sizeClasses[:], uint16(bytes+extra))
	return uint64(sizeClasses[i]) - extra
}

// sizeClasses are the sizes of the small blocks that the allocator has.
var sizeClasses = [...]uint16{
	8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
	576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5120, 5376,
	6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760,
	24576, 27264, 28672, 32768,
}
