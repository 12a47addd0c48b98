package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
)

// chanAt returns the channel in a register; it may be nil.
func (f *fiber) chanAt(reg code.Operand) *sim.Chan { return (*sim.Chan)(f.get(reg).Ptr) }

// channelSize is the size of the runtime's hchan.
const channelSize = 104

func makeChan(f *fiber, in *code.Instr) bool {
	n := f.get(in.B).Bits
	word := f.word()
	elem := f.p.im.Types.All[elemOf(word)]
	if !fits(n, elem.Size) {
		return f.fault(f.p.plainError("makechan: size out of range"))
	}
	equal := elem.Size == 0
	if !equal && !f.hold(slotBytes(n)) || !f.spend(channelSize+n*uint64(elem.Size)) {
		return f.outOfMemory()
	}
	f.madeAt()
	f.get(in.A).Ptr = unsafe.Pointer(f.p.m.NewChanOf(int(n), int32(word), elemOf(word), equal))
	return false
}

// slotBytes is what n slots take, or more than any host has.
func slotBytes(n uint64) uint64 { return min(n, 1<<58) * uint64(code.SlotSize) }

func chanLen(f *fiber, in *code.Instr) bool {
	n := 0
	if c := f.chanAt(in.B); c != nil {
		n = c.Len()
	}
	f.get(in.A).Bits = uint64(n)
	return false
}

func chanCap(f *fiber, in *code.Instr) bool {
	n := 0
	if c := f.chanAt(in.B); c != nil {
		n = c.Cap()
	}
	f.get(in.A).Bits = uint64(n)
	return false
}

// send asks for a send. The word is left for the second half, which steps over it.
func send(f *fiber, in *code.Instr) bool {
	t := f.p.im.Types.All[uint32(word(f.pc))]
	return f.ask(sim.Send(f.chanAt(in.A), t.Pack(f.get(in.B))))
}

// sent ends a send or a close, of which the machine may have found that it is
// against the rules.
func sent(f *fiber, in *code.Instr) bool {
	if in.Op == code.Send {
		f.word()
	}
	if fault := f.p.g.Fault(); fault != sim.FaultNone {
		return f.fault(f.p.plainError(fault.Error()))
	}
	return false
}

func receive(f *fiber, in *code.Instr) bool {
	return f.ask(sim.Recv(f.chanAt(in.B)))
}

func received(f *fiber, in *code.Instr) bool {
	t := f.typ()
	v, ok := f.p.g.Result()
	t.Unpack(f.get(in.A), v)
	if in.C != 0 {
		f.setBool(in.C, ok)
	}
	return false
}

func closeChan(f *fiber, in *code.Instr) bool { return f.ask(sim.Close(f.chanAt(in.A))) }

// selectOn asks for a select. The cases stay with the goroutine until it is done.
func selectOn(f *fiber, _ *code.Instr) bool {
	s := f.p.im.Aux[word(f.pc)].(*code.Selecting)
	rare := f.rare()
	rare.cases = rare.cases[:0]
	for _, c := range s.Cases {
		sc := sim.Case{C: f.chanAt(c.Chan), Send: c.Send}
		if c.Send {
			sc.V = c.Elem.Pack(f.get(c.Value))
		}
		rare.cases = append(rare.cases, sc)
	}
	return f.ask(sim.Select(rare.cases, s.Block))
}

// selected ends a select: the chosen case has its value, and variables of the others that
// receive have zero values, as registers may hold what was in them before.
func selected(f *fiber, _ *code.Instr) bool {
	s := f.p.im.Aux[f.word()].(*code.Selecting)
	g := f.p.g
	if fault := g.Fault(); fault != sim.FaultNone {
		return f.fault(f.p.plainError(fault.Error()))
	}
	chosen := g.Chosen()
	v, ok := g.Result()
	clear(f.run.cases)
	f.get(s.Index).Bits = uint64(chosen)
	f.setBool(s.Received, false)
	for i, c := range s.Cases {
		switch {
		case c.Send:
		case i == chosen:
			c.Elem.Unpack(f.get(c.Value), v)
			f.setBool(s.Received, ok)
		default:
			c.Elem.Zero(f.get(c.Value))
		}
	}
	return false
}

// rare returns what few goroutines need, making it.
func (f *fiber) rare() *run {
	if f.run == nil {
		f.run = &run{}
	}
	return f.run
}
