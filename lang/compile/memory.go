package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// address returns the register and the offset that v, a pointer, amounts to.
func (f *emitter) address(v ssa.Value) (base, offset int) {
	if field, ok := v.(*ssa.FieldAddr); ok && f.Value(v).Folded {
		base, offset = f.address(field.X)
		return base, offset + f.FieldOffset(field)
	}
	return f.regOf(v), 0
}

// load emits *addr into register dst.
func (f *emitter) load(dst int, addr ssa.Value) {
	t := f.Pointee(addr)
	f.tick(addr)
	if in, ok := f.FoldedIndex(addr); ok {
		f.loadElem(dst, in, t)
		return
	}
	base, off := f.address(addr)
	f.loadAt(dst, base, off, t)
}

// loadAt emits the load of a t at an offset from the address in base.
func (f *emitter) loadAt(dst, base, off int, t *code.Type) {
	if t.Mem == code.MemAgg {
		f.op(code.LdAgg, r(dst), r(base), code.Operand(off))
		f.word(t.Num)
		return
	}
	f.op(code.LdU8+code.Op(t.Mem), r(dst), r(base), code.Operand(off))
}

// loadElem emits the load of an element.
func (f *emitter) loadElem(dst int, in *ssa.IndexAddr, t *code.Type) {
	x, i := f.regOf(in.X), f.regOf(in.Index)
	if n, ok := arrayLen(in.X); ok {
		op := code.Op(code.Ax64)
		if t.Mem == code.MemU8 {
			op = code.AxU8
		}
		f.op(op, r(dst), r(x), r(i))
		f.word(uint64(n))
		return
	}
	f.op(code.IxU8+code.Op(t.Mem), r(dst), r(x), r(i))
}

// arrayLen returns the length of the array that v points to, if it does.
func arrayLen(v ssa.Value) (int64, bool) {
	p, ok := v.Type().Underlying().(*types.Pointer)
	if !ok {
		return 0, false
	}
	return p.Elem().Underlying().(*types.Array).Len(), true
}

// stores have the instruction that stores a value of each code.Mem.
var stores = [...]code.Op{
	code.MemU8: code.St8, code.MemI8: code.St8, code.MemU16: code.St16, code.MemI16: code.St16,
	code.MemU32: code.St32, code.MemI32: code.St32,
	code.Mem64: code.St64, code.MemPtr: code.StP, code.MemString: code.StStr,
	code.MemIface: code.StIface, code.MemSlice: code.StSlice,
}

// store emits *addr = v.
func (f *emitter) store(in *ssa.Store) {
	t := f.Pointee(in.Addr)
	f.tick(in.Addr)
	if el, ok := f.FoldedIndex(in.Addr); ok {
		f.storeElem(el, in.Val, t)
		return
	}
	if x := f.Value(in.Val); x != nil && x.Folded {
		f.copyMemory(in.Addr, in.Val.(*ssa.UnOp).X, t)
		return
	}
	v := f.regOf(in.Val)
	base, off := f.address(in.Addr)
	if t.Mem == code.MemAgg {
		f.op(code.StAgg, r(base), r(v), code.Operand(off))
		f.word(t.Num)
		return
	}
	f.op(stores[t.Mem], r(base), r(v), code.Operand(off))
}

// copyMemory copies an aggregate from one address to another.
func (f *emitter) copyMemory(to, from ssa.Value, t *code.Type) {
	f.tick(from)
	dst, dstOff := f.address(to)
	src, srcOff := f.address(from)
	f.op(code.CpAgg, r(dst), r(src), code.Operand(dstOff))
	f.word(t.Num | uint64(srcOff)<<32)
}

// storeElem emits the store of an element.
func (f *emitter) storeElem(in *ssa.IndexAddr, v ssa.Value, t *code.Type) {
	x, i := f.regOf(in.X), f.regOf(in.Index)
	if n, ok := arrayLen(in.X); ok {
		op := code.Op(code.AxSt64)
		if t.Mem == code.MemU8 {
			op = code.AxSt8
		}
		f.op(op, r(x), r(i), r(f.regOf(v)))
		f.word(uint64(n))
		return
	}
	if n, ok := ssaform.Fits16(v); ok && t.Mem == code.MemU8 {
		f.op(code.IxSt8I, r(x), r(i), code.Operand(n))
		return
	}
	f.op(code.IxSt8+(stores[t.Mem]-code.St8), r(x), r(i), r(f.regOf(v)))
}

// fieldAddr emits the address of a field that is wanted as a value.
func (f *emitter) fieldAddr(in *ssa.FieldAddr) {
	base, off := f.address(in.X)
	f.addOffset(f.dst(in), base, off+f.FieldOffset(in))
}

// addOffset adds an offset to an address, in steps that operands can hold.
func (f *emitter) addOffset(dst, base, off int) {
	for ; off > plan.MaxOffset; off -= plan.MaxOffset {
		f.op(code.AddP, r(dst), r(base), plan.MaxOffset)
		base = dst
	}
	f.op(code.AddP, r(dst), r(base), code.Operand(off))
}

// indexAddr emits the address of an element that is wanted as a value.
func (f *emitter) indexAddr(in *ssa.IndexAddr) {
	elem := f.Pointee(in)
	x, i, dst := f.regOf(in.X), f.regOf(in.Index), f.dst(in)
	n, array := arrayLen(in.X)
	if array {
		f.arrayElement(dst, x, i, uint64(n), uint64(elem.Size))
		return
	}
	f.op(code.IxAddr, r(dst), r(x), r(i))
	f.word(uint64(elem.Size))
}

// arrayElement emits the address of an element of an array of n, whose address is in x. What
// the instruction for arrays has no room for is indexed as a slice is.
func (f *emitter) arrayElement(dst, x, i int, n, size uint64) {
	if n < 1<<32 && size < 1<<32 {
		f.op(code.AxAddr, r(dst), r(x), r(i))
		f.word(n | size<<32)
		return
	}
	tmp := f.temp(1)
	f.loadBits(tmp, n)
	f.op(code.AddP, r(tmp), r(x), 0)
	f.op(code.IxAddr, r(dst), r(tmp), r(i))
	f.word(size)
}

// field emits the field of a struct value, which lies in memory that nobody changes.
func (f *emitter) field(in *ssa.Field) {
	t := f.Types.Of(in.X.Type())
	base, off := f.regOf(in.X), int(t.Fields[in.Field].Offset)
	if off > plan.MaxOffset {
		tmp := f.temp(1)
		f.addOffset(tmp, base, off)
		base, off = tmp, 0
	}
	f.loadAt(f.dst(in), base, off, t.FieldTypes[in.Field])
}

// index emits the element of an array value or of a string.
func (f *emitter) index(in *ssa.Index) {
	x, i := f.regOf(in.X), f.regOf(in.Index)
	t := f.Types.Of(in.X.Type())
	if t.Mem == code.MemString {
		f.op(code.IxU8, r(f.dst(in)), r(x), r(i))
		return
	}
	tmp := f.temp(1)
	f.arrayElement(tmp, x, i, uint64(t.Len), uint64(t.ElemType.Size))
	f.loadAt(f.dst(in), tmp, 0, t.ElemType)
}

// tick lets others act before an access to memory that they may share. With
// one processor nobody else is there, and nothing is emitted.
func (f *emitter) tick(addr ssa.Value) {
	if f.c.shared && !private(addr) {
		f.op(code.Tick, 1, 0, 0)
	}
}

// mapWrite lets others act after the beginning of a write to a map: what they
// do to it then is what the runtime calls concurrent.
func (f *emitter) mapWrite(reg int) {
	if f.c.shared {
		f.op(code.MapWrite, r(reg), 0, 0)
		f.op(code.Tick, 1, 0, 0)
	}
}

// private reports whether addr points into a variable of this function alone.
func private(addr ssa.Value) bool {
	for {
		switch v := addr.(type) {
		case *ssa.FieldAddr:
			addr = v.X
		case *ssa.IndexAddr:
			addr = v.X
		case *ssa.Alloc:
			return !v.Heap
		default:
			return false
		}
	}
}
