package lang

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
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
		got := runProgram(t, "unlocked.go", []byte(unlocked), procs)
		require.Equal(t, fmt.Sprintln(procs == 1, true, 40000), got.stderr, "%d processors", procs)
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
		require.True(t, stopsAtLimit(t, src), src)
	}
}
