package calibrate

import (
	"runtime"
	"slices"
	"sync/atomic"
	"time"
)

// codeProbes are those of what compiled code does by itself. Instructions that do not wait
// for each other are measured together, and divided like the defaults.
func codeProbes() []probe {
	plain := []string{
		"code.int", "code.index", "code.branch", "code.load", "code.store", "code.index.store", "code.move", "code.mul", "code.float"}
	var side []share
	for _, key := range plain {
		side = append(side, share{key, nil, costOf(key, nil), plainStep, divided})
	}
	return []probe{
		{"dependent instructions", 1, 20, dependent, []share{{"code.cycle", nil, 1, 1, ""}}},
		{"independent instructions", 1, 20, independent, side},
		{"divisions", 1, 20, divisions, []share{{"code.div", nil, 1, 1, ""}}},
		{"divisions of floats", 1, 20, floatDivisions, []share{{"code.float.div", nil, 1, 1, ""}}},
		{"calls", 1, 20, calls, []share{{"code.call", nil, 1, 1, ""}}},
		{"calls of func values", 1, 20, funcCalls, []share{{"code.call.func", nil, 1, 1, ""}}},
		{"calls through interfaces", 1, 20, ifaceCalls, []share{{"code.call.iface", nil, 1, 1, ""}}},
		{"allocations", 1, 20, allocations, []share{{"code.alloc", slices.Repeat([]string{"code.alloc.byte"}, 16), 1, 1, withLess}}},
		{"maps", 1, 20, mapLooks, []share{{"code.map", nil, 1, 1, ""}}},
		{"maps with strings", 1, 20, stringLooks, []share{{"code.map.string", nil, 1, 1, ""}}},
		{"atomic operations", 1, 20, atomics, []share{{"code.atomic", nil, 1, 1, ""}}},
		{"looks at the clock", 1, 20, clockLooks, []share{{"code.clock", nil, 1, 1, ""}}},
	}
}

// plainStep is what a step of independent takes by the default costs, in nanoseconds: an
// element, an addition and a branch.
const plainStep = 0.3

// many is how many operations a sample has that take less than a nanosecond each.
const many = 20_000

func dependent() float64 {
	x := uint64(runtime.NumCPU())
	begin := time.Now()
	for range many {
		x ^= x << 13
		x ^= x >> 7
	}
	took := each(begin, 4*many)
	runtime.KeepAlive(x)
	return took
}

func independent() float64 {
	list := make([]int, 1000)
	s := 0
	begin := time.Now()
	for range many / 1000 {
		for _, v := range list {
			s += v
		}
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func divisions() float64 {
	n, s := runtime.NumCPU()+1000003, 0
	begin := time.Now()
	for i := range many {
		s += n % (i + 7)
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func floatDivisions() float64 {
	s := 0.0
	begin := time.Now()
	for i := range many {
		s += 1 / float64(i+1)
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

//go:noinline
func callee(n int) int { return n + 1 }

func calls() float64 {
	s := 0
	begin := time.Now()
	for range many {
		s = callee(s)
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func funcCalls() float64 {
	s, f := 0, callee
	if runtime.NumCPU() < 0 {
		f = nil
	}
	begin := time.Now()
	for range many {
		s = f(s)
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

type counter interface{ next(n int) int }

type (
	one struct{}
	two struct{}
)

func (one) next(n int) int  { return n + 1 }
func (*two) next(n int) int { return n + 2 }

func ifaceCalls() float64 {
	s, all := 0, []counter{one{}, &two{}}
	begin := time.Now()
	for i := range many {
		s = all[i&1].next(s)
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func allocations() float64 {
	keep := make([]*[2]int, 64)
	begin := time.Now()
	for i := range many {
		keep[i&63] = &[2]int{i}
	}
	took := each(begin, many)
	runtime.KeepAlive(keep[5][0])
	return took
}

func mapLooks() float64 {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	s := 0
	begin := time.Now()
	for i := range many {
		s += m[i%1000]
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func stringLooks() float64 {
	keys := []string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"}
	m := map[string]int{}
	for i, k := range keys {
		m[k] = i
	}
	s := 0
	begin := time.Now()
	for i := range many {
		s += m[keys[i%10]]
	}
	took := each(begin, many)
	runtime.KeepAlive(s)
	return took
}

func atomics() float64 {
	var n atomic.Int64
	begin := time.Now()
	for range many {
		n.Add(1)
	}
	took := each(begin, many)
	runtime.KeepAlive(&n)
	return took
}

func clockLooks() float64 {
	var sum time.Duration
	begin := time.Now()
	for range many {
		sum += time.Since(begin)
	}
	took := each(begin, many)
	runtime.KeepAlive(sum)
	return took
}
