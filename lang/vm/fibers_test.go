package vm_test

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

var fiberSeeds = flag.Int("fibers", 25, "how many random programs TestFibers runs")

// Is a goroutine of a real program whole between any two steps of the machine? Several
// threads act by turns; the collector shrinks stacks, the world stops and tracebacks are
// written while other goroutines are in the middle of anything: random programs at 1 to 16
// processors, with the invariants of machine and fibers after each step.
func TestFibers(t *testing.T) {
	n := *fiberSeeds
	if testing.Short() {
		n /= 3
	}
	for seed := range n {
		checkFibers(t, uint64(seed))
	}
}

func FuzzFibers(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { checkFibers(t, seed) })
}

// checkFibers runs the random program of a seed.
func checkFibers(t *testing.T, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 15))
	src := fiberProgram(r)
	procs := 1 + r.IntN(16)
	defer func() {
		if fault := recover(); fault != nil {
			t.Fatalf("seed %d, %d processors: %v\n%s", seed, procs, fault, src)
		}
	}()
	p, err := lang.Load("fibers.go", []byte(src))
	require.NoError(t, err, src)
	m, err := sim.New(sim.Config{Procs: procs, Seed: int64(seed), Boot: p.Boot(), Check: true, MaxSteps: 20_000})
	require.NoError(t, err)
	proc := p.New(m, lang.Host{Stdout: io.Discard, Stderr: io.Discard})
	m.Start(proc.Main(), proc.MainSymbol())
	for m.RunFor(1) {
		require.Empty(t, proc.BrokenFiber(), "seed %d, %d processors, step %d\n%s", seed, procs, m.Steps(), src)
	}
	proc.Finish(m.End())
}

// fiberStatements are what the goroutines of a random program do, each with a number.
var fiberStatements = []string{
	"deep(%d)", "text(%d)", "deferring(%d)", "recovering(%d)", "keep(%d)", "closures(%d)",
	"c <- %d", "select { case c <- %d: case <-c: default: }", "select { case <-c: case <-time.After(%d): }",
	"runtime.Gosched(); deep(%d)", "runtime.GC(); _ = %d", "time.Sleep(%d)", "burn(%d)",
	"mu.Lock(); deep(%d); mu.Unlock()", "go deep(%d)", "go func() { c <- text(%d) }()", "go recovering(%d)",
	"time.AfterFunc(%d, func() { deep(300) })", "pull(%d)", "go func() { defer deep(%d); runtime.Goexit() }()",
	"runtime.Stack(make([]byte, 100), %d > 0)", "runtime.GOMAXPROCS(1 + %d%%16)", "wg.Go(func() { burn(%d) })",
	"call(T{}, %d)", "debug.FreeOSMemory(); _ = %d", "runtime.LockOSThread(); deep(%d); runtime.UnlockOSThread()",
}

// fiberProgram returns a random program whose goroutines use their stacks in all ways.
func fiberProgram(r *rand.Rand) string {
	var b strings.Builder
	b.WriteString(fiberPrelude)
	block := func(n int) {
		for range n {
			s := fiberStatements[r.IntN(len(fiberStatements))]
			fmt.Fprintf(&b, "\t\t"+s+"\n", 1<<r.IntN(10)+r.IntN(9))
		}
	}
	b.WriteString("func main() {\n")
	fmt.Fprintf(&b, "\tdebug.SetGCPercent(%d)\n", 1+r.IntN(100))
	for range 1 + r.IntN(5) {
		fmt.Fprintf(&b, "\tfor range %d { go func() {\n", 1+r.IntN(12))
		block(1 + r.IntN(5))
		b.WriteString("\t}() }\n")
	}
	b.WriteString("\tfor range 30 {\n\t\tselect { case <-c: case <-time.After(3000): }\n")
	block(r.IntN(4))
	b.WriteString("\t}\n}\n")
	return b.String()
}

const fiberPrelude = `package main

import (
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

var (
	c    = make(chan int, 2)
	mu   sync.Mutex
	wg   sync.WaitGroup
	kept [][]int
	_    = runtime.NumCPU
)

type T struct{}

func (T) M(n int) int { return deep(n) }

func call(m interface{ M(int) int }, n int) { go m.M(n); m.M(n); defer m.M(n) }

func deep(n int) int {
	if n <= 0 {
		return 0
	}
	return deep(n-1) + 1
}

func text(n int) int {
	if n <= 0 {
		return 0
	}
	s := make([]byte, n)
	return text(n-2) + len(string(s)+"x")
}

func burn(n int) (x int) {
	for i := range 100 * n {
		x ^= i
	}
	return
}

func deferring(n int) {
	if n > 0 {
		defer deep(n)
		deferring(n - 2)
	}
}

func recovering(n int) {
	defer func() {
		recover()
		deep(n)
	}()
	unwinding(n)
}

func unwinding(n int) {
	if n <= 0 {
		panic("x")
	}
	defer func() { deep(n % 50) }()
	unwinding(n - 5)
}

func keep(n int) {
	mu.Lock()
	kept = append(kept, make([]int, n))
	mu.Unlock()
}

func closures(n int) {
	f := func() int { return n }
	for range n % 30 {
		g := f
		f = func() int { return g() + deep(n%7) }
	}
	f()
}

func pull(n int) {
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := range n % 20 {
			if deep(i); !yield(i) {
				return
			}
		}
	})
	defer stop()
	for range 5 {
		next()
	}
}

`
