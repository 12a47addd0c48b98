package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A deferStack holds the calls that a frame has deferred, the latest first. It
// is an object of its own because the body of a range-over-func loop, which is
// another function, defers to the frame of the loop.
type deferStack struct {
	head *deferred
	over bool // the frame has begun to make the calls that bodies of loops deferred, or it is done
}

// A deferred is a call that is made when its frame returns or panics.
type deferred struct {
	fn      *code.Function
	entry   int
	closure unsafe.Pointer
	args    []code.Slot
	next    *deferred
	lent    bool // by the body of a loop
}

// popDefer takes the call that was deferred last, nil if there is none. A body of a
// loop that is called by then comes too late to defer. Mirrors deferconvert.
func popDefer(stack unsafe.Pointer) *deferred {
	s := (*deferStack)(stack)
	if s == nil {
		return nil
	}
	d := s.head
	s.over = s.over || d == nil || d.lent
	if d != nil {
		s.head = d.next
	}
	return d
}

// deferStmt pushes a call onto the stack in C.
func deferStmt(f *fiber, in *code.Instr) bool {
	s := f.p.im.Aux[f.word()].(*code.Spawn)
	fn, entry, c := f.callee(s, in.B)
	if fn == nil && s.Kind == code.SpawnMethod {
		return f.nilDereference()
	}
	stack := f.stackAt(in.C)
	if stack.over && s.Lent {
		return f.throw("defer after range func returned")
	}
	f.hold(deferredBytes + uint64(s.Slots)*uint64(code.SlotSize))
	d := &deferred{fn: fn, entry: entry, closure: c, lent: s.Lent}
	if s.Slots > 0 {
		d.args = append(d.args, f.outgoing(s, in)...)
	}
	if fn == nil { // the panic comes when the call does
		d.fn, d.entry = f.p.im.NilCall, f.p.im.NilCall.Entry
	}
	d.next = stack.head
	stack.head = d
	return false
}

// stackAt returns the defer stack in a register, making it.
func (f *fiber) stackAt(reg code.Operand) *deferStack {
	v := f.get(reg)
	if v.Ptr == nil {
		v.Ptr = unsafe.Pointer(&deferStack{})
	}
	return (*deferStack)(v.Ptr)
}

// deferStackOf returns the frame's defer stack, which the bodies of loops over functions get.
func deferStackOf(f *fiber, in *code.Instr) bool {
	f.get(in.A).Ptr = unsafe.Pointer(f.stackAt(in.B))
	return false
}

// runDefers calls what the frame has deferred, one call at a time: the callee
// returns to this very instruction.
func runDefers(f *fiber, in *code.Instr) bool {
	stack := f.get(in.B).Ptr
	s := (*deferStack)(stack)
	if s == nil || s.head == nil {
		popDefer(stack)
		return false
	}
	d := s.head
	at := f.offset(f.base) + int(in.A)/2
	if at+d.fn.Need > len(f.stack) && !f.grow(at+d.fn.Need) {
		return f.stackOverflow()
	}
	popDefer(stack)
	callee := f.stack[at:]
	callee[0] = code.Slot{Bits: uint64(f.p.index(f.pc)-1)<<32 | uint64(in.A), Ptr: d.closure}
	copy(callee[1:], d.args)
	f.base = unsafe.Pointer(&callee[0])
	f.pc = f.p.at(d.entry)
	return false
}
