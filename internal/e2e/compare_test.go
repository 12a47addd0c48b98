package e2e_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// A measuredRun is one run among several that are compared, with what a test asserts
// about it.
type measuredRun struct {
	*view.Contender
	took  event.Duration
	stats *event.Counts
}

// compared runs a scenario under each of the settings, such as
// "model=gm,procs=4", as gmpsim compare does.
func compared(t *testing.T, name string, settings ...string) (all []measuredRun) {
	t.Helper()
	s, ok := scenarios.Get(name)
	require.True(t, ok, name)
	p := load(t, real.Source{Name: s.Name, Text: s.Source})
	for _, with := range settings {
		c := view.NewContender(with)
		cfg := under(t, on(s), with)
		var counts event.Counts
		cfg.Listen, cfg.GC.Percent = event.Each(c.Listen, counts.Listen), 100
		r, m := launch(t, p, cfg)
		require.Equal(t, event.Exited, m.End().Why, with)
		c.Output = r.Stdout
		c.Done()
		all = append(all, measuredRun{c, event.Duration(m.Now()), &counts})
	}
	return all
}

// under changes a configuration as --with does.
func under(t *testing.T, cfg sim.Config, settings string) sim.Config {
	t.Helper()
	cfg.Policy = rules.PolicyOf(rules.LatestRelease)
	for pair := range strings.SplitSeq(settings, ",") {
		key, value, _ := strings.Cut(pair, "=")
		if key == "procs" {
			n, err := strconv.Atoi(value)
			require.NoError(t, err)
			cfg.Procs = n
			continue
		}
		require.NoError(t, cfg.Policy.Set(key, value))
	}
	return cfg
}

// rows returns the heading of a comparison and those rows, in their order.
func rows(runs []measuredRun, names ...string) []string {
	var all []*view.Contender
	for _, c := range runs {
		all = append(all, c.Contender)
	}
	const narrow = 72 // so that the comment has 80 columns
	var kept []string
	next := 0
	for line := range strings.Lines(view.Compare(all, narrow)) {
		switch {
		case strings.TrimSpace(line) == "":
			next = 0
		case strings.Contains(line, "="):
			kept = append(kept, line)
		case next < len(names) && strings.HasPrefix(line, names[next]+" "):
			kept = append(kept, line)
			next++
		}
	}
	return kept
}

// simulated finds, in the comment of a scenario, the paragraph before its figures
// and these.
var simulated = regexp.MustCompile(`(?m)^(// Simulated[^:]*:\n//\n)(?:(?://\t.*\n)+//\n)?`)

// sameFigures holds the figures in a scenario's comment to the lines, or writes
// them there with -update.
func sameFigures(t *testing.T, name string, lines []string) {
	t.Helper()
	var b strings.Builder
	for _, line := range lines {
		b.WriteString("//\t" + strings.TrimSuffix(line, "\n") + "\n")
	}
	file := filepath.Join(scenarioDir, name+".go")
	golden.Equal(t, file, simulated.ReplaceAllString(golden.Read(t, file), "${1}"+b.String()+"//\n"))
}

// TestOneLock: does the throughput of one queue under one lock stop to grow where
// that of a queue for each P goes on, and is it the lock?
func TestOneLock(t *testing.T) {
	settings := func(model string) (all []string) {
		for _, procs := range []int{1, 2, 4, 8, 16} {
			all = append(all, fmt.Sprintf("%sprocs=%d", model, procs))
		}
		return all
	}
	gm, gmp := compared(t, "one-lock", settings("model=gm,")...), compared(t, "one-lock", settings("")...)
	for i := range 4 {
		require.Less(t, float64(gmp[i+1].took), 0.7*float64(gmp[i].took), "a queue for each P")
	}
	require.Greater(t, float64(gm[4].took), 0.85*float64(gm[3].took), "16 Ps and one queue are hardly faster than 8")
	waiting := float64(gm[4].stats.SchedLock.Time) / float64(16*gm[4].took)
	require.Greater(t, waiting, 0.5, "the part of their time that 16 Ps wait for the lock")
	require.Zero(t, gmp[4].stats.SchedLock.N)
	for _, c := range gm { // a goroutine is put into the queue, and taken out of it
		held := 2 * event.Duration(c.stats.Decisions()) * rules.DefaultCosts().SchedLock
		require.Greater(t, float64(c.took), 0.99*float64(held), "nobody has the lock while another one does")
	}
	sameFigures(t, "one-lock", rows(append(gmp, gm...),
		"virtual time", "goroutine switches", "  one takes", "waits for sched.lock", "  in all"))
}

// TestThreadsAgainstGoroutines: what do ten thousand of each cost?
func TestThreadsAgainstGoroutines(t *testing.T) {
	both := compared(t, "threads-against-goroutines", "model=gmp", "model=threads")
	gs, ts := both[0], both[1]
	require.InDelta(t, 10_000*2<<10, gs.stats.StackPeak, 100<<10)
	require.InDelta(t, 10_000*8<<20, ts.stats.StackPeak, 100<<20)
	each := func(c measuredRun) float64 { return float64(c.stats.Switches.Time) / float64(c.stats.Switches.N) }
	require.Greater(t, each(ts), 20*each(gs), "a switch")
	require.Greater(t, ts.took, 20*gs.took)
	sameFigures(t, "threads-against-goroutines", rows(both,
		"virtual time", "goroutine switches", "  one takes", "threads", "stacks, at most"))
}
