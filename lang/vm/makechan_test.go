package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// Which sizes of a channel panic? Those of the real makechan: elements without a size have no
// limit, and a channel that no host has the memory for is not out of range.
func TestSizeOfChannel(t *testing.T) {
	for size, want := range map[string]string{
		"int, -n":            "panic: makechan: size out of range",
		"int, n<<62":         "panic: makechan: size out of range",
		"[1000]int, n<<40":   "panic: makechan: size out of range",
		"struct{}, n<<63":    "panic: makechan: size out of range",
		"struct{}, n<<62":    "fatal error: all goroutines are asleep - deadlock!",
		"int, n<<44":         "fatal error: out of memory",
		"struct{}, n<<3 - 8": "fatal error: all goroutines are asleep - deadlock!",
	} {
		r := langtest.Run(t, "size.go", []byte("package main\nvar n = 1\nfunc main() { c := make(chan "+size+"); <-c }"), 1)
		require.Contains(t, r.Stderr, want, size)
	}
}
