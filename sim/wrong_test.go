package sim_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
)

// recorded is what the real runtime did with random programs; so many of them are
// enough to notice whatever all of them notice.
const (
	recorded = "../verify/testdata/hunted.txt"
	enough   = 24
)

// measuring is a program that measures something on two Ps.
const measuring = "testdata/mistakes/alone-in-the-queue.go"

// TestMistakesAreNoticed makes the machine wrong, one rule at a time, and asks who
// notices: the random programs, whose real outcome at GOMAXPROCS=1 is recorded; a
// figure that was measured on several Ps, where reality has no single outcome; the
// bands of verify, on several Ps, too; and the transcripts. Each mistake must be
// noticed by something that is held against reality. The table is kept in testdata.
func TestMistakesAreNoticed(t *testing.T) {
	text, err := os.ReadFile(recorded)
	require.NoError(t, err)
	programs, counts := load(t, string(text)), really(t)
	var w strings.Builder
	w.WriteString(`What notices a wrong rule? Random programs at one P, held against what the real
runtime did with them; a figure on several Ps, a factor of two away from the real
one; decisions on three Ps, counted, outside of the band of the real ones; and
transcripts.
`)
	for _, wrong := range sim.Mistakes() {
		notice, lessons := noticing(t, programs, wrong), sim.LessonsThatNotice(t, wrong)
		fmt.Fprintf(&w, "\n%s\n", wrong.Name)
		fmt.Fprintf(&w, "\t%d of %d programs\n", notice, len(programs))
		var lines []string
		if line := figure(t, wrong); line != "" {
			lines = append(lines, line)
		}
		lines = append(lines, outside(t, counts, wrong)...)
		for _, line := range lines {
			fmt.Fprintf(&w, "\t%s\n", line)
		}
		for _, name := range lessons {
			fmt.Fprintf(&w, "\t%s\n", name)
		}
		assert.Positive(t, notice+len(lines), "nothing that is held against reality notices that %s", wrong.Name)
	}
	golden.Equal(t, "testdata/mistakes/noticed.txt", w.String())
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
		r, err := verify.Simulate(t.Context(), p.Program, sim.Config{Procs: 1}, verify.World{SetUp: wrong.Make})
		if err != nil || r.Endless() || hunt.Fingerprint(r.Normal()) != p.want {
			n++
		}
	}
	return n
}

// figure runs the program that measures and returns its line if that is not within
// a factor of two of the real one.
func figure(t *testing.T, wrong sim.Mistake) string {
	t.Helper()
	source, err := os.ReadFile(measuring)
	require.NoError(t, err)
	figures := scenarios.Scenario{Source: source}.Figures()
	require.Len(t, figures, 1)
	p, err := lang.Load(filepath.Base(measuring), source)
	require.NoError(t, err)
	r, err := verify.Simulate(t.Context(), p, sim.Config{Procs: 2}, verify.World{SetUp: wrong.Make})
	require.NoError(t, err)
	require.False(t, r.Endless())
	got, really := number(t, r.Stdout), number(t, figures[0].Really)
	if got > 2*really || really > 2*got {
		return fmt.Sprintf("%s, really %s", strings.TrimSpace(r.Stdout), figures[0].Really)
	}
	return ""
}

// number is the last word of a line.
func number(t *testing.T, line string) int {
	t.Helper()
	words := strings.Fields(line)
	n, err := strconv.Atoi(words[len(words)-1])
	require.NoError(t, err)
	return n
}

// TestFigureWithoutMistake: on the machine as it is the figure is the real one.
func TestFigureWithoutMistake(t *testing.T) {
	require.Empty(t, figure(t, sim.Mistake{Make: func(*sim.Machine) {}}))
}
