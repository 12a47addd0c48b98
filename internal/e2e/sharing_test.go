package e2e_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

//go:embed testdata/sharing/sharing.go
var sharing string

// A shared is how many nanoseconds an operation of sharing.go really takes on one P, and how
// many times as long on two: the least of 21 runs (Go 1.26.8, two virtual CPUs that did
// nothing else: chrt -f).
type shared struct{ ns, onTwo float64 }

// slower is how much longer the host took for the kernels of docs/costs.md than when they
// were measured.
const slower = 1.24

func reallyShared() map[string]shared {
	return map[string]shared{
		"atomic":        {8.5, 2.1},
		"mutex":         {16.8, 2.9},
		"slow-holder":   {417, 1.2},
		"channel":       {211, 2.6},
		"gosched":       {115, 2.3},
		"own-select":    {70, 0.5},
		"shared-select": {71, 1.75},
		"room-0":        {205, 1.1},
		"room-1":        {150, 1.2},
		"room-10":       {68, 1.1},
		"room-100":      {43, 1.05},
	}
}

// sharingOn runs sharing.go and returns how long each operation takes.
func sharingOn(t *testing.T, procs int) map[string]float64 {
	r := simulate(t, load(t, real.Source{Name: "sharing", Text: []byte(sharing)}), sim.Config{Procs: procs})
	require.Zero(t, r.Code, r.Stderr)
	ns := map[string]float64{}
	for line := range strings.Lines(r.Stdout) {
		var name string
		var took float64
		_, err := fmt.Sscan(line, &name, &took)
		require.NoError(t, err)
		ns[name] = took
	}
	return ns
}

// TestSharing asks what goroutines on two Ps pay for what they share: a counter, a mutex, a
// channel, a queue. Where two Ps are really slower than one, they are here, by nearly as much.
func TestSharing(t *testing.T) {
	one, two := sharingOn(t, 1), sharingOn(t, 2)
	require.Len(t, one, len(reallyShared()))
	for name, really := range reallyShared() {
		assert.InEpsilon(t, really.ns/slower, one[name], 0.3, "%s on one P", name)
		ratio := two[name] / one[name] / really.onTwo
		assert.InDelta(t, 1, ratio, 0.35, "%s on two Ps takes %.2f times as long, really %.2f", name, two[name]/one[name], really.onTwo)
	}
}
