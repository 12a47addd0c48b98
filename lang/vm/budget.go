package vm

import (
	"io"
	"runtime"
	"runtime/metrics"
	"strconv"
	"strings"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A budget bounds the memory of a program, so that one that asks for too much
// ends with a message instead of taking the simulator along. And it counts what
// the machine's collector has not been told of yet.
//
// What the program holds is the host's memory: goroutines, stacks, closures and timers as
// well as strings. An exact count of each would cost time on every path, so the budget
// counts only what is allocated where programs grow, and asks the host's runtime how much
// is in use when that is a few megabytes more.
type budget struct {
	since uint64 // bytes allocated since the last look
	fresh int64  // bytes that the machine does not know of
	made  int64  // and in how many objects
	flat  int64  // and how many of them have no pointers
	room  int64  // how many that may be
	epoch uint32 // of the machine's: with another one there is other room

	limit  uint64 // bytes of the host
	looked time.Time
	over   bool
	asked  uint64 // how many bytes were too much
	held   []Holder
}

const (
	memoryLimit = 8 << 30 // bytes, unless the host says something else
	checkEvery  = 8 << 20 // bytes
	lookEvery   = 2 * time.Millisecond
	leastBlock  = 4 << 20 // bytes that the real runtime asks its system for
	leastShared = 16      // bytes: smaller objects share a block, maxTinySize
)

// spend notes that an object of so many bytes is about to be allocated and reports whether
// that is still within the limit.
func (b *budget) spend(bytes uint64) bool {
	b.made++
	b.fresh += allocated(bytes)
	return b.hold(bytes)
}

// allocated returns how many bytes the real allocator counts for an object. It hands out blocks
// of certain sizes; small objects without pointers share a block, so that each takes its own
// size.
func allocated(bytes uint64) int64 {
	if bytes < leastShared {
		return int64(bytes)
	}
	return int64(roundSize(bytes, true))
}

// hold is spend for memory that the real collector has nothing to do with.
func (b *budget) hold(bytes uint64) bool {
	if b.since += bytes; b.since < checkEvery {
		return true
	}
	return b.look(bytes, bytes)
}

// came is hold for memory that is there already: what a function of the host made.
func (b *budget) came(bytes uint64) bool {
	if b.since += bytes; b.since < checkEvery {
		return true
	}
	return b.look(bytes, 0)
}

// look asks the host whether there is room for more, but for small pieces not too often.
// Within lookEvery a program can hardly fill more than what a host has to spare.
func (b *budget) look(bytes, more uint64) bool {
	b.since = 0
	if now := time.Now(); bytes >= checkEvery || now.Sub(b.looked) >= lookEvery {
		b.looked = now
		if !b.fits(more) {
			b.over, b.asked, b.room = true, bytes, -1
		}
	}
	return !b.over
}

// fits reports whether so many bytes more are within the limit. What nothing holds any more
// does not count, and what is nearly too much is: the host would collect all the time.
func (b *budget) fits(bytes uint64) bool {
	if bytes >= b.limit {
		return false
	}
	if memoryInUse()+bytes <= b.limit {
		return true
	}
	runtime.GC()
	return memoryInUse()+bytes <= b.limit-b.limit/16
}

// measure asks how much may be allocated until the machine has to know. While
// the collector marks, each goroutine has room of its own: the epoch is left
// behind, so that it is asked for anew each time.
func (p *Process) measure() {
	p.memory.epoch = p.m.AllocEpoch()
	if p.m.Collecting() {
		p.memory.epoch--
	}
	if !p.memory.over {
		p.memory.room = p.m.AllocRoom(p.g)
	}
}

// Settle tells the machine what was allocated, for one who asks for the numbers.
func (p *Process) Settle() {
	p.m.Allocated(p.g, p.memory.fresh, p.memory.made)
	p.settled()
}

// settled notes that the machine knows of all that was allocated.
func (p *Process) settled() {
	b := &p.memory
	p.m.Flat(b.flat)
	b.fresh, b.made, b.flat = 0, 0, 0
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

// tellAlloc prepares the operation that tells the machine what was allocated. It ends
// the program if that was too much.
func (f *fiber) tellAlloc() bool {
	p := f.p
	if p.memory.over {
		return f.outOfMemory()
	}
	*p.op = sim.Allocs(p.memory.fresh, p.memory.made)
	p.settled()
	return true
}

// memoryInUse returns the bytes that the host's runtime holds, without those that it has
// for later.
func memoryInUse() uint64 {
	s := []metrics.Sample{
		{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"},
		{Name: "/memory/classes/heap/free:bytes"},
	}
	metrics.Read(s)
	for i := range s {
		if s[i].Value.Kind() != metrics.KindUint64 {
			return 0
		}
	}
	return s[0].Value.Uint64() - s[1].Value.Uint64() - s[2].Value.Uint64()
}

// spend accounts for an allocation; beyond the limit the program ends.
func (f *fiber) spend(bytes uint64) bool {
	f.payAlloc(bytes)
	return f.p.memory.spend(bytes)
}

// payAlloc takes the time of an allocation.
func (f *fiber) payAlloc(bytes uint64) {
	f.p.take(rules.CodeAlloc, 1)
	f.p.take(rules.CodeAllocByte, int(min(bytes, mostTimes)))
}

// spendFlat is spend for an object without pointers.
func (f *fiber) spendFlat(bytes uint64) bool {
	f.p.memory.flat += allocated(bytes)
	return f.spend(bytes)
}

// allocate is spend for an instruction whose word says where the memory for values of a type
// is. On the stack it costs no more than the code around it.
func (f *fiber) allocate(word uint64, t *code.Type, bytes uint64) bool {
	switch {
	case word&code.OnStack != 0:
		return f.hold(bytes)
	case word&code.Pooled != 0:
		f.payAlloc(bytes)
		return f.hold(bytes)
	case t.NoScan:
		return f.spendFlat(bytes)
	}
	return f.spend(bytes)
}

// copied accounts for a value that compiled code has on its stack, and the host on its heap.
// Half of these copies are none there.
func (f *fiber) copied(bytes uintptr) bool {
	f.p.take(rules.CodeCopyByte, int(bytes/2))
	return f.hold(uint64(bytes))
}

// hold accounts for what takes memory here, but is on no heap in reality, or was never counted.
func (f *fiber) hold(bytes uint64) bool { return f.p.memory.hold(bytes) }

// holdSlots is hold for a stretch of slots.
func (f *fiber) holdSlots(n int) bool { return f.hold(uint64(n) * uint64(code.SlotSize)) }

// Room implements native.Env.
func (p *Process) Room(bytes uint64) bool { return p.memory.hold(bytes) }

// What a goroutine and a call of a host's function leave behind at most, besides stacks
// and results: a G, a fiber, what listeners know of them; a timer.
const (
	goroutineBytes = 1 << 10
	nativeBytes    = 64
	deferredBytes  = uint64(unsafe.Sizeof(deferred{}))
)

// outOfMemory ends the program as the real one ends when its system gives it no more, but
// with the stack of the running goroutine alone: there may be millions.
func (f *fiber) outOfMemory() bool {
	var w strings.Builder
	f.p.exhaust(&w)
	f.tellFatal(outOfMemory)
	writeGoroutine(&w, f.p.g, "running", (*fiber).present)
	return f.die(&w)
}

const outOfMemory = "out of memory"

// exhaust notes what holds the memory, and writes the runtime's words for its end.
func (p *Process) exhaust(w *strings.Builder) {
	b := &p.memory
	inUse := memoryInUse()
	b.held = p.holders()
	p.refused = "it wants more memory than a simulated program may have"
	w.WriteString("runtime: out of memory: cannot allocate " + strconv.FormatUint(max(b.asked, leastBlock), 10) +
		"-byte block (" + strconv.FormatUint(inUse, 10) + " in use)\nfatal error: " + outOfMemory + "\n")
}

// An unloadable is the body of main in a program whose variables are too large.
type unloadable struct{ p *Process }

// Next implements sim.Body.
func (u unloadable) Next(_ *sim.G, op *sim.Op) {
	var w strings.Builder
	u.p.exhaust(&w)
	io.WriteString(u.p.host.Stderr, w.String())
	*op = sim.Exit(exitCrash)
}

// stackBuffer is the size of the buffer on the stack that the compiler has for a
// converted string that does not escape.
const stackBuffer = 32

// spendText accounts for a converted string of so many bytes. Of a small one
// nobody knows here whether it escapes.
func (f *fiber) spendText(bytes int) bool { return bytes <= stackBuffer || f.spendFlat(uint64(bytes)) }
