package vm

import (
	"runtime/metrics"

	"github.com/gmpsim/gmpsim/sim"
)

// A budget bounds the memory of a program, so that one that asks for too much
// ends with a message instead of taking the simulator along. And it counts what
// the machine's collector has not been told of yet.
type budget struct {
	since uint64
	fresh int64  // bytes that the machine does not know of
	room  int64  // how many that may be
	epoch uint32 // of the machine's: with another one there is other room
}

const (
	memoryLimit = 8 << 30  // bytes
	checkEvery  = 64 << 20 // bytes
)

// spend notes that so many bytes are about to be allocated and reports whether
// that is still within the limit.
func (b *budget) spend(bytes uint64) bool {
	b.since += bytes
	b.fresh += int64(bytes)
	if b.since < checkEvery {
		return true
	}
	b.since = 0
	return bytes < memoryLimit && heapSize()+bytes < memoryLimit
}

// measure asks how much may be allocated until the machine has to know. While
// the collector marks, each goroutine has room of its own: the epoch is left
// behind, so that it is asked for anew each time.
func (p *Process) measure() {
	p.memory.epoch = p.m.AllocEpoch()
	if p.m.Collecting() {
		p.memory.epoch--
	}
	p.memory.room = p.m.AllocRoom(p.g)
}

// Settle tells the machine what was allocated, for one who asks for the numbers.
func (p *Process) Settle() {
	p.m.Allocated(p.g, p.memory.fresh)
	p.memory.fresh = 0
}

// settleFor leaves what was allocated to the goroutine that ran last, and asks
// how much g may allocate.
func (p *Process) settleFor(g *sim.G) {
	if p.memory.fresh > 0 && p.g != nil {
		p.Settle()
	}
	p.g = g
	p.measure()
}

// tellAlloc prepares the operation that tells the machine what was allocated.
func (f *fiber) tellAlloc() bool {
	p := f.p
	*p.op = sim.Alloc(p.memory.fresh)
	p.memory.fresh = 0
	return true
}

// heapSize returns the bytes of the host's heap that are in use.
func heapSize() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return s[0].Value.Uint64()
}

// spend accounts for an allocation; beyond the limit the program ends.
func (f *fiber) spend(bytes uint64) bool { return f.p.memory.spend(bytes) }

func (f *fiber) outOfMemory() bool { return f.systemThrow("runtime: out of memory") }

// stackBuffer is the size of the buffer on the stack that the compiler has for a
// converted string that does not escape.
const stackBuffer = 32

// spendText accounts for a converted string of so many bytes. Of a small one
// nobody knows here whether it escapes.
func (f *fiber) spendText(bytes int) bool { return bytes <= stackBuffer || f.spend(uint64(bytes)) }
