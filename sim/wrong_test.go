package sim_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// recorded is what the real runtime did with random programs; so many of them are
// enough to notice whatever all of them notice.
const (
	recorded = "../real/testdata/hunted.txt"
	enough   = 40
)

// TestMistakesAreNoticed makes the machine wrong, one rule at a time, and asks
// who notices: the random programs, whose real outcome at GOMAXPROCS=1 is
// recorded, and the transcripts. What only shows on several Ps, where reality has
// no single outcome, the transcripts must tell. The table is kept in testdata.
func TestMistakesAreNoticed(t *testing.T) {
	text, err := os.ReadFile(recorded)
	require.NoError(t, err)
	programs := load(t, string(text))
	var w strings.Builder
	fmt.Fprintf(&w, "What notices a wrong rule? Random programs at one P, held against what the real\nruntime did with them, and transcripts.\n")
	for _, wrong := range sim.Mistakes() {
		notice, lessons := noticing(t, programs, wrong), sim.LessonsThatNotice(t, wrong)
		fmt.Fprintf(&w, "\n%s\n", wrong.Name)
		fmt.Fprintf(&w, "\t%d of %d programs\n", notice, len(programs))
		for _, name := range lessons {
			fmt.Fprintf(&w, "\t%s\n", name)
		}
		assert.Positive(t, notice+len(lessons), "nothing notices that %s", wrong.Name)
	}
	sim.Golden(t, "testdata/mistakes/noticed.txt", w.String())
}

// A program is one whose real outcome is known.
type program struct {
	*lang.Program
	want string
}

// load compiles the recorded programs.
func load(t *testing.T, text string) (programs []program) {
	t.Helper()
	all, err := hunt.ParseHunted(text)
	require.NoError(t, err)
	for _, h := range all[:enough] {
		p, err := hunt.Generate(h.Seed).Load()
		require.NoError(t, err)
		programs = append(programs, program{p, h.Want})
	}
	return programs
}

// noticing counts the programs that do not do what they really did.
func noticing(t *testing.T, programs []program, wrong sim.Mistake) (n int) {
	t.Helper()
	for _, p := range programs {
		r, err := hunt.Run(p.Program, sim.Config{Procs: 1}, wrong.Make)
		if err != nil || hunt.Fingerprint(r) != p.want {
			n++
		}
	}
	return n
}
