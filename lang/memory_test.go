package lang_test

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// Bounds between a number of the simulator and the real one: a factor, or a difference that is
// no more than a span.
const (
	memoryFactor = 1.5
	memorySpan   = 32
)

// What do programs read from runtime.MemStats? Each program in testdata/memory prints
// numbers, and ends with those that it prints on the real runtime with one P.
//
//	go test ./lang -run MemoryNumbers -update    writes down what it says
func TestMemoryNumbers(t *testing.T) {
	names := langtest.Corpus(t, "memory")
	require.NotEmpty(t, names)
	if golden.Updating() {
		recordCorpus(t, names)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(name, ".go"), func(t *testing.T) {
			src := langtest.ReadCorpus(t, name)
			want := strings.Split(recorded(src), "\n")
			got := strings.Split(langtest.Run(t, filepath.Base(name), src, 1).Stdout, "\n")
			require.Len(t, got, len(want))
			for i := range want {
				requireNear(t, want[i], got[i])
			}
		})
	}
}

// requireNear holds a line with a number at its end against the real one.
func requireNear(t *testing.T, want, got string) {
	t.Helper()
	name, w := lastNumber(want)
	other, g := lastNumber(got)
	require.Equal(t, name, other)
	if math.Abs(w-g) > memorySpan {
		require.InDelta(t, 1, ratioOf(w, g), memoryFactor-1, "%s: %v, really %v", name, g, w)
	}
}

// lastNumber cuts the number at the end of a line off. A line without one is all name.
func lastNumber(line string) (name string, n float64) {
	at := strings.LastIndexByte(line, ' ')
	if _, err := fmt.Sscan(line[at+1:], &n); err != nil {
		return line, 0
	}
	return line[:at+1], n
}

// ratioOf returns by what factor the larger one is larger.
func ratioOf(a, b float64) float64 { return max(a, b) / min(a, b) }
