package sim

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/require"
)

// note is a body that writes its number down when it runs.
type note struct {
	n     int
	order *[]int
	wg    *WaitGroup
}

func (b *note) Next(g *G, op *Op) {
	*op = Return()
	if g.pc++; g.pc == 1 {
		*b.order = append(*b.order, b.n)
		*op = WgAdd(b.wg, -1)
	}
}

// started runs n goroutines that main starts in turn and waits for, and
// returns the order in which they ran.
func started(t *testing.T, procs, n int) []int {
	t.Helper()
	return orderUnder(t, Config{Procs: procs}, n)
}

// orderUnder is started on any machine.
func orderUnder(t *testing.T, cfg Config, n int) []int {
	t.Helper()
	var order []int
	var wg WaitGroup
	main := Script{WgAdd(&wg, int64(n))}
	for i := range n {
		main = append(main, Go(&note{i, &order, &wg}, 0))
	}
	cfg.Check = true
	m, err := New(cfg)
	require.NoError(t, err)
	m.Start(append(main, WgWait(&wg)), 0)
	require.Equal(t, event.Exited, m.Run().Why)
	return order
}

// Which of the goroutines that one go statement after the other starts runs
// first? The last one: it sits in runnext.
func TestLastOneFirst(t *testing.T) {
	require.Equal(t, []int{4, 0, 1, 2, 3}, started(t, 1, 5))
}

// With 600 the queue of 256 overflows twice, and every 61st time an old one
// comes from the global queue. The numbers are the real runtime's.
func TestOverflowOrder(t *testing.T) {
	got := strings.Trim(fmt.Sprint(started(t, 1, 600)), "[]")
	require.True(t, strings.HasPrefix(got, "599 384 385 386 387"), got)
	require.Contains(t, got, " 511 513 ")
	require.Contains(t, got, "561 0 562")
}
