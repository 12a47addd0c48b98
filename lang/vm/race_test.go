package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

const unlocked = `
package main

import (
	"sync"
	"sync/atomic"
)

func main() {
	var wg sync.WaitGroup
	plain := 0
	var proper atomic.Int64
	for range 8 {
		wg.Go(func() {
			for range 5000 {
				plain++
				proper.Add(1)
			}
		})
	}
	wg.Wait()
	println(plain == 40000, plain > 5000, proper.Load())
}
`

// Do goroutines that share a variable without a lock lose updates? Not with
// one processor, where nobody comes in between; with several they do. Atomic
// operations are never lost.
func TestLostUpdates(t *testing.T) {
	for _, procs := range []int{1, 2, 4, 8} {
		got := langtest.Run(t, "unlocked.go", []byte(unlocked), procs)
		require.Equal(t, fmt.Sprintln(procs == 1, true, 40000), got.Stderr, "%d processors", procs)
	}
}

// A program that never asks the runtime for anything returns to the machine
// all the same.
func TestEndlessLoop(t *testing.T) {
	for _, src := range []string{
		"package main\nfunc main() { for {} }",
		"package main\nfunc f() { f2() }\nfunc f2() {}\nfunc main() { for { f() } }",
		"package main\nfunc main() { s := \"\"; for { s = s[:0] } }",
		"package main\nfunc main() { i := 0\nagain:\n\ti++\n\tgoto again }",
	} {
		require.True(t, langtest.StopsAtLimit(t, src), src)
	}
}

// What happens to goroutines that use a map at the same time, one of them to
// write? With several processors the program ends, as soon as one comes to the
// map while another is in the middle of a write. With one processor nobody is
// ever in the middle.
func TestConcurrentMaps(t *testing.T) {
	const program = `
package main

import "sync"

func main() {
	m := map[int]int{1: 1, 2: 2}
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for i := range 50_000 {
				%s
			}
		})
	}
	for i := range 50_000 {
		m[i%%7] = i
	}
	wg.Wait()
	println("over")
}
`
	for use, want := range map[string]string{
		"m[i%5] = i":                   "writes",
		"delete(m, i%5)":               "writes",
		"_ = i; clear(m)":              "writes",
		"_ = m[i%5]":                   "read and map write",
		"_, ok := m[i]; _ = ok":        "read and map write",
		"_ = i; for range m { break }": "iteration and map write",
		"_ = i; for k, v := range m { _, _ = k, v }": "iteration and map write",
	} {
		src := []byte(fmt.Sprintf(program, use))
		require.Equal(t, langtest.Result{Stderr: "over\n"}, langtest.Run(t, "maps.go", src, 1), use)
		for _, procs := range []int{2, 4} {
			got := langtest.Run(t, "maps.go", src, procs)
			require.Equal(t, 2, got.Code, "%s on %d processors", use, procs)
			require.Regexp(t, "^fatal error: concurrent map ("+want+"|writes)\n\ngoroutine \\d+ \\[running\\]:\nmain.main", got.Stderr, use)
		}
	}
}

// Goroutines that take turns by a lock are never taken for concurrent ones.
func TestLockedMaps(t *testing.T) {
	const program = `
package main

import (
	"sync"
	"sync/atomic"
)

func main() {
	m := map[int]int{}
	var mu sync.Mutex
	var spin atomic.Bool
	var wg sync.WaitGroup
	for g := range 6 {
		wg.Go(func() {
			for i := range 300 {
				mu.Lock()
				m[i%9]++
				for range m {
				}
				mu.Unlock()
			}
		})
		wg.Go(func() {
			n := map[int]int{}
			for i := range 300 {
				for !spin.CompareAndSwap(false, true) {
				}
				n[g] += i
				spin.Store(false)
			}
		})
	}
	wg.Wait()
	println(m[0] + m[1])
}
`
	for _, procs := range []int{1, 2, 3, 8} {
		require.Equal(t, langtest.Result{Stderr: "408\n"}, langtest.Run(t, "locked.go", []byte(program), procs), "%d processors", procs)
	}
}
