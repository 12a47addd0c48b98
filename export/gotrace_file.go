package export

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The events of a Go trace; see internal/trace/tracev2 in the Go tree.
const (
	evEventBatch          byte = 1
	evStacks              byte = 2
	evStack               byte = 3
	evStrings             byte = 4
	evString              byte = 5
	evFrequency           byte = 8
	evProcsChange         byte = 9
	evProcStart           byte = 10
	evProcStop            byte = 11
	evProcSteal           byte = 12
	evProcStatus          byte = 13
	evGoCreate            byte = 14
	evGoStart             byte = 16
	evGoDestroy           byte = 17
	evGoStop              byte = 19
	evGoBlock             byte = 20
	evGoUnblock           byte = 21
	evGoSyscallBegin      byte = 22
	evGoSyscallEnd        byte = 23
	evGoSyscallEndBlocked byte = 24
	evSTWBegin            byte = 26
	evSTWEnd              byte = 27
	evGCActive            byte = 28
	evGCBegin             byte = 29
	evGCEnd               byte = 30
	evHeapAlloc           byte = 37
	evHeapGoal            byte = 38
	evGoLabel             byte = 39
	evUserTaskBegin       byte = 40
	evUserTaskEnd         byte = 41
	evUserRegionBegin     byte = 42
	evUserRegionEnd       byte = 43
	evUserLog             byte = 44
	evGoSwitch            byte = 45
	evGoSwitchDestroy     byte = 46
	evGoCreateBlocked     byte = 47
	evGoStatusStack       byte = 48
)

// The statuses of goroutines and Ps in it.
const (
	goGone     uint64 = 0
	goRunnable uint64 = 1
	goRunning  uint64 = 2
	goSyscall  uint64 = 3
	goWaiting  uint64 = 4

	procRunning uint64 = 1
	procIdle    uint64 = 2
	procSyscall uint64 = 3
)

const (
	generationSize = 1 << 20
	batchSize      = 1 << 15 // a reader takes twice as much
	textSize       = 1 << 10 // the longest text that a reader takes
	frequency      = 1_000_000_000
	noThread       = ^uint64(0)
)

// A traceText has the tables of a trace, and the batches of a generation.
type traceText struct {
	gen     uint64
	start   uint64 // when the generation began
	text    []byte // batches that are complete
	ids     map[string]uint64
	strings []string
	stacks  map[traceFrame]uint64
	frames  []traceFrame
}

// A traceFrame is the only frame of a stack: where a goroutine is, and the function that
// it began with.
type traceFrame struct {
	fn, file uint64
	line     int64
}

func newTraceText() traceText {
	return traceText{ids: map[string]uint64{}, stacks: map[traceFrame]uint64{}}
}

// id returns the number of a text.
func (t *traceText) id(s string) uint64 {
	s = s[:min(len(s), textSize)]
	if t.ids[s] == 0 {
		t.strings = append(t.strings, s)
		t.ids[s] = uint64(len(t.strings))
	}
	return t.ids[s]
}

// stack returns the number of a stack.
func (t *traceText) stack(fn, file string, line int64) uint64 {
	f := traceFrame{t.id(fn), t.id(file), line}
	if t.stacks[f] == 0 {
		t.frames = append(t.frames, f)
		t.stacks[f] = uint64(len(t.frames))
	}
	return t.stacks[f]
}

// add appends a batch.
func (t *traceText) add(m, time uint64, data []byte) {
	t.text = append(t.text, evEventBatch)
	for _, v := range []uint64{t.gen, m, time, uint64(len(data))} {
		t.text = binary.AppendUvarint(t.text, v)
	}
	t.text = append(t.text, data...)
}

// table appends batches of a table's rows, each of which row appends.
func (t *traceText) table(kind byte, n int, time uint64, row func(b []byte, i int) []byte) {
	b := []byte{kind}
	for i := range n {
		if b = row(b, i); len(b) > batchSize || i == n-1 {
			t.add(noThread, time, b)
			b = []byte{kind}
		}
	}
}

// tables appends the texts, the stacks and the unit of time. They come last and have the
// time at which the generation began: a reader takes a time of 0 for none, and lets the
// trace begin with the earliest batch behind it.
func (t *traceText) tables(time uint64) {
	t.table(evStrings, len(t.strings), time, func(b []byte, i int) []byte {
		b = binary.AppendUvarint(append(b, evString), uint64(i+1))
		return append(binary.AppendUvarint(b, uint64(len(t.strings[i]))), t.strings[i]...)
	})
	t.table(evStacks, len(t.frames), time, func(b []byte, i int) []byte {
		f, pc := t.frames[i], uint64(i+1)
		b = append(b, evStack)
		for _, v := range []uint64{pc, 1, pc, f.fn, f.file, uint64(f.line)} {
			b = binary.AppendUvarint(b, v)
		}
		return b
	})
	t.add(noThread, time, binary.AppendUvarint([]byte{evFrequency}, frequency))
}

// tell appends an event to the batch of a thread.
func (t *gotrace) tell(m event.MID, kind byte, args ...uint64) {
	if !t.on {
		return
	}
	b := t.thread(m)
	if len(b.batch) == 0 {
		b.base = max(t.clock, b.last)
		b.last = b.base
	}
	now := max(t.clock, b.last)
	b.batch = binary.AppendUvarint(append(b.batch, kind), now-b.last)
	for _, a := range args {
		b.batch = binary.AppendUvarint(b.batch, a)
	}
	if b.last = now; len(b.batch) > min(batchSize, t.most) {
		t.add(uint64(m), b.base, b.batch)
		b.batch = b.batch[:0]
	}
}

// generation begins a new one: it tells the status of all Ps and goroutines, of those that
// run on the threads that run them.
func (t *gotrace) generation() {
	t.gen++
	t.start = t.clock
	for _, p := range t.procs {
		p.seq, p.told = 0, false
	}
	for _, g := range t.gs {
		g.seq = 0
	}
	bound := map[event.GID]bool{}
	for _, m := range slices.Sorted(maps.Keys(t.threads)) {
		known := t.threads[m]
		if known.p != event.NoP {
			t.proc(m, known.p)
		}
		if known.g != event.NoG {
			bound[known.g] = true
			g := t.gs[known.g]
			t.tell(m, evGoStatusStack, uint64(known.g), uint64(m), g.status, g.start)
		}
	}
	for _, p := range slices.Sorted(maps.Keys(t.procs)) {
		t.proc(0, p)
	}
	for _, id := range slices.Sorted(maps.Keys(t.gs)) {
		if g := t.gs[id]; !bound[id] {
			t.tell(0, evGoStatusStack, uint64(id), noThread, g.status, g.start)
		}
	}
	if t.gen == 1 && t.marking {
		t.tell(0, evGCActive, t.gc)
	}
}

// end ends a generation and writes it.
func (t *gotrace) end() {
	for _, m := range slices.Sorted(maps.Keys(t.threads)) {
		if b := t.threads[m]; len(b.batch) > 0 {
			t.add(uint64(m), b.base, b.batch)
			b.batch = b.batch[:0]
		}
	}
	t.tables(t.start)
	t.buf = append(t.buf, t.text...)
	t.text = t.text[:0]
	t.spill()
}
