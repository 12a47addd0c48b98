package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// Where is a goroutine that has not run yet, or was preempted at the beginning of a function?
// In that function, and not in the one whose code comes before it.
func TestUnbegunInTraceback(t *testing.T) {
	const program = `package main

func before(c chan int) {
	c <- 1
}

func spin(n int) {
	for n > 0 {
	}
}

func main() {
	go spin(1)
	var f func()
	go f()
}
`
	for _, procs := range []int{1, 2, 4} {
		got := langtest.Run(t, "unbegun.go", []byte(program), procs)
		require.Contains(t, got.Stderr, " [runnable]:\nmain.spin(...)\n\tunbegun.go:7\ncreated by main.main")
	}
}
