package verify_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/real"
)

// The random programs that every test run looks at, toolchain or not: of so
// many, those that have one outcome in nearly all of their real runs.
const (
	huntedFile    = "testdata/hunted.txt"
	huntedCount   = 100
	huntedRuns    = 12
	huntedNearly  = 10
	huntedAtLeast = 60
)

// TestHuntedAgain runs the recorded programs: what the simulator prints is what
// the real runtime printed. Ask for one in full: -run Differential -seed SEED -programs 1.
func TestHuntedAgain(t *testing.T) {
	if golden.Updating() {
		recordHunted(t)
	}
	all, err := hunt.ParseHunted(golden.Read(t, huntedFile))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(all), huntedAtLeast)
	for _, h := range all {
		q, err := hunt.Generate(h.Seed).Try(t.Context())
		require.NoError(t, err)
		require.Equal(t, h.Want, hunt.Fingerprint(q.Usual()), "seed %d", h.Seed)
	}
}

// recordHunted writes the real outcome of programs that have just one.
func recordHunted(t *testing.T) {
	tc := toolchain(t)
	programs := hunt.GenerateMany(1, huntedCount)
	b, err := tc.Build(t.Context(), hunt.Sources(programs)...)
	require.NoError(t, err)
	defer b.Close()
	var w strings.Builder
	fmt.Fprintf(&w, "# What %s does at GOMAXPROCS=1 with programs of the hunt: seed, fingerprint of the outcome.\n", tc.Version())
	for _, p := range programs {
		s, err := ask(t, b, p, huntedRuns)
		require.NoError(t, err)
		if r, ok := usual(t, p, s); ok {
			fmt.Fprintln(&w, p.Seed, hunt.Fingerprint(r))
		}
	}
	golden.Write(t, huntedFile, w.String())
}

// usual returns the outcome that belongs to schedtick 4, if there is one. On a
// quiet machine nearly all runs begin with that; on a busy one as many may begin
// with 5, and only the simulator can tell which real outcome is which.
func usual(t *testing.T, p *hunt.Program, s real.Sample) (r real.Result, ok bool) {
	q, err := p.Try(t.Context())
	require.NoError(t, err)
	if s[0].Result == q.Late() {
		return q.Usual(), s.Has(q.Usual())
	}
	return s[0].Result, s[0].N >= huntedNearly
}
