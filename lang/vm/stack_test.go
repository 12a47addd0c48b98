package vm_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// TestFrameSizes holds the estimate of a frame's size to what Go 1.26 makes of
// the same function on amd64, with its return address: go build -gcflags=-S.
func TestFrameSizes(t *testing.T) {
	checkFrames(t, framesProgram, map[string]int{
		"main.f": 24, "main.g": 48, "main.s": 56, "main.(*T).sum": 48, "main.fib": 32, "main.quick": 72, "main.walk": 80,
	})
}

const framesProgram = `package main

func f(n int) int {
	if n == 0 {
		return 0
	}
	return f(n-1) + 1
}

func g(a, b, c, d int) int {
	if a == 0 {
		return 0
	}
	return g(a-1, b, c, d) + b + c + d
}

func s(x string, n int) string {
	if n == 0 {
		return x
	}
	y := s(x, n-1)
	return y + x[:0]
}

type T struct{ l, r *T }

func (t *T) sum(d int) int {
	if t == nil {
		return d
	}
	a := t.l.sum(d + 1)
	b := t.r.sum(d + 1)
	return a + b
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func quick(x []int, lo, hi int) int {
	if lo >= hi {
		return 0
	}
	p, i := x[lo], lo
	for j := lo; j < hi; j++ {
		if x[j] < p {
			x[i], x[j] = x[j], x[i]
			i++
		}
	}
	return quick(x, lo, i) + quick(x, i+1, hi)
}

func walk(m map[string][]string, k string, seen map[string]bool) (n int, err error) {
	if seen[k] {
		return 0, nil
	}
	seen[k] = true
	for _, next := range m[k] {
		c, err := walk(m, next, seen)
		if err != nil {
			return 0, err
		}
		n += c + 1
	}
	return n, nil
}

func main() {
	println(f(1), g(1, 2, 3, 4), s("a", 1), (&T{}).sum(1), fib(3), quick([]int{1}, 0, 1))
	println(walk(nil, "", map[string]bool{}))
}
`

// stackRun runs a goroutine that recurses n times, on a machine with the given
// rules, and returns what became of stacks.
func stackRun(t *testing.T, policy rules.Policy, n int) (sizes []int64, stderr string) {
	t.Helper()
	p, err := lang.Load("deep.go", fmt.Appendf(nil, `package main

func f(n int) int {
	if n == 0 {
		return 0
	}
	return f(n-1) + 1
}

func main() {
	done := make(chan int)
	go func() { done <- f(%d) }()
	println(<-done)
}
`, n))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Policy: policy, Listen: func(e *event.Event) {
		if e.Kind == event.StackGrow {
			sizes = append(sizes, e.StackGrow().New)
		}
	}})
	require.NoError(t, err)
	var out bytes.Buffer
	proc := p.New(m, lang.Host{Stderr: &out})
	m.Start(proc.Main(), proc.MainSymbol())
	proc.Finish(m.Run())
	return sizes, out.String()
}

// TestStackGrows: at which depth of a recursion do stacks double? The real ones
// do at 46, 132 and 302 calls of this function.
func TestStackGrows(t *testing.T) {
	for n, want := range map[int][]int64{40: nil, 80: {4 << 10}, 200: {4 << 10, 8 << 10}, 500: {4 << 10, 8 << 10, 16 << 10}} {
		sizes, stderr := stackRun(t, rules.Policy{}, n)
		require.Equal(t, want, sizes, n)
		require.Equal(t, fmt.Sprintln(n), stderr)
	}
}

// A goroutine can be preempted when its function has returned and it has not ended yet. If
// a collection then looks at its stack, nothing is in use of it.
func TestStackOfOneThatReturned(t *testing.T) {
	const program = `package main
		func deep(n int) string { if n == 0 { return "" }; return deep(n-1) + "x" }
		func main() {
			c := make(chan int)
			for range 2000 { go func() { x := len(deep(300)); c <- x; deep(300) }() }
			for range 2000 { <-c }
		}`
	for seed := range 3 {
		p, err := lang.Load("returned.go", []byte(program))
		require.NoError(t, err)
		m, err := sim.New(sim.Config{Procs: 4, Seed: int64(seed), Boot: p.Boot()})
		require.NoError(t, err)
		proc := p.New(m, lang.Host{})
		m.Start(proc.Main(), proc.MainSymbol())
		require.Zero(t, proc.Finish(m.Run()), seed)
	}
}

// TestStackOfThread: a thread's stack does not grow, and ends sooner.
func TestStackOfThread(t *testing.T) {
	policy := rules.PolicyOf(rules.LatestRelease)
	require.NoError(t, policy.Set("model", "threads"))
	sizes, stderr := stackRun(t, policy, 100_000)
	require.Empty(t, sizes)
	require.Equal(t, "100000\n", stderr)
	_, stderr = stackRun(t, policy, 1_000_000)
	require.Contains(t, stderr, "goroutine stack exceeds 8388608-byte limit\n"+
		"runtime: sp=0xc020000390 stack=[0xc020000000, 0xc020800000]\nfatal error: stack overflow\n")
}
