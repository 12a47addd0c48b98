package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A deferStack holds the calls that a frame has deferred, the latest first. It
// is an object of its own because the body of a range-over-func loop, which is
// another function, defers to the frame of the loop.
type deferStack struct{ head *deferred }

// A deferred is a call that is made when its frame returns or panics.
type deferred struct {
	fn      *code.Function
	entry   int
	closure unsafe.Pointer
	args    []code.Slot
	next    *deferred
}

// popDefer takes the call that was deferred last, nil if there is none.
func popDefer(stack unsafe.Pointer) *deferred {
	s := (*deferStack)(stack)
	if s == nil || s.head == nil {
		return nil
	}
	d := s.head
	s.head = d.next
	return d
}

// deferStmt pushes a call onto the stack in C.
func deferStmt(f *fiber, in *code.Instr) bool {
	s := f.p.im.Aux[f.word()].(*code.Spawn)
	fn, entry, c := f.callee(s, in.B)
	if fn == nil && s.Kind == code.SpawnMethod {
		return f.nilDereference()
	}
	d := &deferred{fn: fn, entry: entry, closure: c}
	if s.Slots > 0 {
		d.args = append(d.args, f.outgoing(s, in)...)
	}
	if fn == nil { // the panic comes when the call does
		d.fn, d.entry = f.p.im.NilCall, f.p.im.NilCall.Entry
	}
	stack := f.stackAt(in.C)
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
	if s := (*deferStack)(stack); s == nil || s.head == nil {
		return false
	}
	d := (*deferStack)(stack).head
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
