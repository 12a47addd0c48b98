package sim_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
)

// counting is a program whose decisions are counted on several Ps, as verify
// does, and counted is what the real scheduler did in some runs of it.
const (
	counting      = "testdata/mistakes/runnext-before-a-queue.go"
	counted       = "testdata/mistakes/runnext-before-a-queue.json"
	countingProcs = 3
	countingCores = 2 // of the machine on which the real runs were
	countingRuns  = 8
)

// outside returns the figures of a machine with a mistake that are outside of the
// bands of the real ones.
func outside(t *testing.T, really []verify.Figure, wrong sim.Mistake) (lines []string) {
	t.Helper()
	for _, m := range verify.Hold(really, decided(t, wrong), countingProcs > countingCores) {
		if m.Verdict == verify.Outside {
			lines = append(lines, fmt.Sprintf("%s: %.4g, really %.4g", m.Name, verify.Median(m.Sim), verify.Median(m.Real)))
		}
	}
	return lines
}

// decided returns what a machine with a mistake decides, from several seeds.
func decided(t *testing.T, wrong sim.Mistake) (all [][]real.Decision) {
	t.Helper()
	source, err := os.ReadFile(counting)
	require.NoError(t, err)
	p, err := lang.Load(filepath.Base(counting), source)
	require.NoError(t, err)
	for seed := range countingRuns {
		cfg := sim.Config{Procs: countingProcs, Cores: countingCores, Seed: int64(seed)}
		run, err := verify.Decide(t.Context(), p, cfg, verify.World{SetUp: wrong.Make})
		require.NoError(t, err)
		require.False(t, run.Endless())
		all = append(all, run.Decisions)
	}
	return all
}

// really returns the recorded figures.
func really(t *testing.T) (all []verify.Figure) {
	t.Helper()
	text := golden.RecordedBy(t, counted, "TestBandsNotice")
	require.NoError(t, json.Unmarshal([]byte(text), &all))
	return all
}

// TestBandsNotice holds the machine as it is, and the one that steals runnext on the
// first pass, against the real scheduler of this machine: one is within the bands,
// the other is not. With -update the figures are recorded. A thief looks for
// work within a microsecond, so a busy host does not change the answer.
func TestBandsNotice(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	now := verify.Count(reallyDecided(t))
	if golden.Updating() {
		text, err := json.Marshal(now)
		require.NoError(t, err)
		golden.Write(t, counted, string(text)+"\n")
	}
	all := sim.Mistakes()
	wrong := all[slices.IndexFunc(all, func(m sim.Mistake) bool { return strings.HasPrefix(m.Name, "runnext") })]
	require.Contains(t, strings.Join(outside(t, now, wrong), "\n"), "runnext before a queue")
	require.Empty(t, outside(t, now, sim.Mistake{Make: func(*sim.Machine) {}}))
}

// reallyDecided runs the program on the real runtime.
func reallyDecided(t *testing.T) (logs [][]real.Decision) {
	t.Helper()
	tools, err := real.Find(t.Context())
	if errors.Is(err, real.ErrNoGo) {
		t.Skip(err)
	}
	require.NoError(t, err)
	p, err := real.Load(counting)
	require.NoError(t, err)
	b, err := tools.BuildLogged(t.Context(), p)
	var unfit *real.OverlayError
	if errors.As(err, &unfit) {
		t.Skip(err)
	}
	require.NoError(t, err)
	defer b.Close()
	for range countingRuns {
		_, log, err := b.RunLogged(t.Context(), p.Name, real.Options{Procs: countingProcs})
		require.NoError(t, err)
		logs = append(logs, log.Decisions)
	}
	return logs
}

// TestBandsWithoutMistake: the machine as it is stays within the recorded figures.
func TestBandsWithoutMistake(t *testing.T) {
	require.Empty(t, outside(t, really(t), sim.Mistake{Make: func(*sim.Machine) {}}))
}
