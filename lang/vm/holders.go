package vm

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"strings"
)

// A Holder is one kind of thing that holds memory.
type Holder struct {
	What  string // in the plural
	Count int    // how many there are; 0 is not known
	Bytes uint64
}

// Exhaustion is how a program came to the end of the memory that it may have.
type Exhaustion struct {
	Limit uint64   // bytes of the host
	Asked uint64   // what it asked for at last; little if it grew little by little
	Held  []Holder // what it held, the most first
}

// Exhausted says how the program came to the end of its memory; nil if it did not.
func (p *Process) Exhausted() *Exhaustion {
	if b := &p.memory; b.over {
		return &Exhaustion{b.limit, b.asked, b.held}
	}
	return nil
}

// Names of the interpreter's own functions end with what allocates, and that says what is
// held. The first one from the allocation upwards that is here counts.
var holderNames = map[string]string{
	"vm.concat": "strings", "vm.bytesToStr": "strings", "vm.runesToStr": "strings", "vm.intToStr": "strings",
	"vm.makeSlice": "slices", "vm.appendSlice": "slices", "vm.strToBytes": "slices", "vm.strToRunes": "slices",
	"vm.newVar": "variables", "vm.loadAgg": "variables", "vm.makeBox": "values in interfaces", "vm.assert": "values in interfaces",
	"vm.makeClosure": "closures", "vm.deferStmt": "deferred calls", "vm.(*fiber).stackAt": "deferred calls",
	"vm.(*fiber).begin": "panics", "vm.(*fiber).fault": "panics",
	"vm.(*Process).newFiber": goroutineStacks, "vm.(*fiber).grow": goroutineStacks,
	"vm.(*Process).allocFiber": goroutineStacks, "vm.(*Process).allocStack": goroutineStacks,
	"sim.(*allGs).add": goroutineStacks, "vm.makeChan": "channels",
	"vm.(*hashmap).rebuild": "maps", "vm.(*hashmap).add": "maps", "vm.mapSet": "maps", "vm.makeMap": "maps",
	"vm.printCall": "output", "std.write": "output", "std.writeString": "output",
	"scratch.(*content).page": "files in memory", "scratch.(*Files).put": "files in memory", "scratch.(*Files).find": "files in memory",
	"std.newTimer": "timers", "sim.(*Machine).NewTimerChan": "timers", "sim.(*Machine).NewTimerFunc": "timers",
}

const (
	goroutineStacks = "stacks of goroutines"
	ours            = "gmpsim itself"
)

// holders asks the host's heap profile, which takes a sample of what is allocated at all
// times, what the memory is held by.
func (p *Process) holders() []Holder {
	runtime.GC() // the profile is as old as the last but one
	runtime.GC()
	var records []runtime.MemProfileRecord
	n, ok := runtime.MemProfile(nil, false)
	for !ok {
		records = make([]runtime.MemProfileRecord, n+n/8+50)
		n, ok = runtime.MemProfile(records, false)
	}
	bytes := map[string]uint64{}
	for i := range records[:n] {
		r := &records[i]
		if live := unsampled(r); live > 0 {
			bytes[holderOf(r.Stack())] += live
		}
	}
	var held []Holder
	for what, n := range bytes {
		h := Holder{What: what, Bytes: n}
		if what == goroutineStacks {
			h.Count = p.m.NumGoroutine()
		}
		held = append(held, h)
	}
	slices.SortFunc(held, func(a, b Holder) int { return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), cmp.Compare(a.What, b.What)) })
	return held
}

// unsampled returns the bytes that a record stands for: a small object is seldom in the
// sample. Mirrors scaleHeapSample of package runtime/pprof.
func unsampled(r *runtime.MemProfileRecord) uint64 {
	n, size := float64(r.InUseObjects()), float64(r.InUseBytes())
	if n == 0 || size == 0 || runtime.MemProfileRate <= 1 {
		return uint64(size)
	}
	return uint64(size / (1 - math.Exp(-size/n/float64(runtime.MemProfileRate))))
}

// holderOf says what was allocated at a stack of the host. What a function of the host
// returned belongs to its package.
func holderOf(pcs []uintptr) string {
	frames := runtime.CallersFrames(pcs)
	callee := ""
	for {
		fr, more := frames.Next()
		own, isOwn := strings.CutPrefix(fr.Function, "github.com/gmpsim/gmpsim/")
		own = strings.TrimPrefix(own, "lang/")
		switch what, known := holderNames[own]; {
		case isOwn && known:
			return what
		case isOwn && strings.HasPrefix(own, "vm.callNative"):
			if callee == "" {
				return "results of the standard library"
			}
			return "results of package " + callee
		case isOwn && strings.HasPrefix(own, "std."):
		case !isOwn && !strings.HasPrefix(fr.Function, "runtime."):
			callee = packageOf(fr.Function)
		}
		if !more {
			return ours
		}
	}
}

// packageOf returns the path of a function's package.
func packageOf(function string) string {
	dir := strings.LastIndexByte(function, '/') + 1
	path, _, _ := strings.Cut(function[dir:], ".")
	return function[:dir] + path
}
