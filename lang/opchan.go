package lang

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim"
)

// chanAt returns the channel in a register; it may be nil.
func (f *fiber) chanAt(reg opcode) *sim.Chan { return (*sim.Chan)(f.get(reg).Ptr) }

func makeChan(f *fiber, in *instr) bool {
	n := int64(f.get(in.b).Bits)
	sym := int32(f.word())
	if n < 0 || n > 1<<40 {
		return f.fault(f.p.plainError("makechan: size out of range"))
	}
	if !f.spend(uint64(n) * uint64(slotSize)) {
		return f.outOfMemory()
	}
	f.get(in.a).Ptr = unsafe.Pointer(f.p.m.NewChan(int(n), sym))
	return false
}

func chanLen(f *fiber, in *instr) bool {
	n := 0
	if c := f.chanAt(in.b); c != nil {
		n = c.Len()
	}
	f.get(in.a).Bits = uint64(n)
	return false
}

func chanCap(f *fiber, in *instr) bool {
	n := 0
	if c := f.chanAt(in.b); c != nil {
		n = c.Cap()
	}
	f.get(in.a).Bits = uint64(n)
	return false
}

func send(f *fiber, in *instr) bool {
	t := f.p.im.types.all[uint32(word(f.pc))]
	return f.ask(sim.Send(f.chanAt(in.a), t.pack(f.get(in.b))))
}

// sent ends a send or a close, of which the machine may have found that it is
// against the rules.
func sent(f *fiber, in *instr) bool {
	if in.op == opSend {
		f.word()
	}
	if fault := f.p.g.Fault(); fault != sim.FaultNone {
		return f.fault(f.p.plainError(fault.Error()))
	}
	return false
}

func receive(f *fiber, in *instr) bool {
	return f.ask(sim.Recv(f.chanAt(in.b)))
}

func received(f *fiber, in *instr) bool {
	t := f.typ()
	v, ok := f.p.g.Result()
	t.unpack(f.get(in.a), v)
	if in.c != 0 {
		f.setBool(in.c, ok)
	}
	return false
}

func closeChan(f *fiber, in *instr) bool { return f.ask(sim.Close(f.chanAt(in.a))) }

// selectOn asks for a select. The cases stay with the goroutine until it is done.
func selectOn(f *fiber, _ *instr) bool {
	s := f.p.im.auxs[word(f.pc)].(*selecting)
	rare := f.rare()
	rare.cases = rare.cases[:0]
	for _, c := range s.cases {
		sc := sim.Case{C: f.chanAt(c.ch), Send: c.send}
		if c.send {
			sc.V = c.elem.pack(f.get(c.v))
		}
		rare.cases = append(rare.cases, sc)
	}
	return f.ask(sim.Select(rare.cases, s.block))
}

func selected(f *fiber, _ *instr) bool {
	s := f.p.im.auxs[f.word()].(*selecting)
	g := f.p.g
	if fault := g.Fault(); fault != sim.FaultNone {
		return f.fault(f.p.plainError(fault.Error()))
	}
	chosen := g.Chosen()
	v, ok := g.Result()
	clear(f.run.cases)
	f.get(s.index).Bits = uint64(chosen)
	f.setBool(s.ok, false)
	for i, c := range s.cases {
		switch {
		case c.send:
		case i == chosen:
			c.elem.unpack(f.get(c.v), v)
			f.setBool(s.ok, ok)
		default:
			c.elem.zero(f.get(c.v))
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
