package truth

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/verify"
	"github.com/gmpsim/gmpsim/view"
	"github.com/stretchr/testify/require"
)

// mostEvents is how much of a run is listened to.
const mostEvents = 4000

// others is under how many of the other rules a scenario is played. Which ones depends on
// its place in the list, so that all are.
const others = 7

// settings are the rules and machines under which each scenario is played: with -hunt all
// of them.
func settings(scenario int) (list []string) {
	list = []string{"", "procs=1", "procs=4"}
	rest := otherRules()
	if *hunt {
		return append(list, rest...)
	}
	for i := range others {
		list = append(list, rest[(scenario*others+i)%len(rest)])
	}
	return list
}

// otherRules are those that a scenario does not have by itself.
func otherRules() []string {
	return []string{
		"procs=2", "procs=3,gogc=20", "procs=2,cores=1", "procs=4,quota=2",
		"model=gm", "model=gm,procs=4", "model=threads", "model=threads,procs=4",
		"go=1.25", "go=1.13,procs=4", "go=1.13", "go=1.9,procs=2", "go=1.8", "go=1.4,procs=4", "go=1.3", "go=1.0",
		"queue=0", "queue=0,procs=4", "queue=1,procs=2", "queue=4,procs=4", "global=10", "global=10,procs=2",
		"runnext=off", "runnext=off,procs=4", "steal=one,procs=4", "steal=none,procs=4", "spinning=off,procs=4",
		"preempt=calls", "preempt=none", "starvation=off,procs=2", "timers=one", "timers=buckets,procs=4", "first-look=on,procs=2",
	}
}

var hunt = flag.Bool("hunt", false, "play everything under all rules")

// Does each scenario tell the truth, under whatever rules it is played?
func TestScenarios(t *testing.T) {
	for i, s := range scenarios.All() {
		p, err := lang.Load(file, s.Source)
		require.NoError(t, err)
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			for _, with := range settings(i) {
				cfg := configure(t, sim.Config{Procs: s.Procs, Cores: s.Cores, Quota: s.Quota}, with)
				w := NewWitness(mostEvents)
				play(t, p, cfg, w)
				for _, c := range w.Complaints() {
					t.Errorf("%s: %s", with, c)
				}
			}
		})
	}
}

// Is the truth told of programs that do what no scenario does: panic, lock for readers and
// writers, use a Pool, or have fewer Ps later? With -hunt each is played under all rules.
func TestPrograms(t *testing.T) {
	for i, name := range corpus(t) {
		t.Run(strings.TrimPrefix(name, "../../"), func(t *testing.T) {
			t.Parallel()
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			p, err := lang.Load(file, src)
			if err != nil {
				t.Skip(err)
			}
			rest := otherRules()
			with := []string{rest[i%len(rest)]}
			if *hunt {
				with = append(rest, "", "procs=4")
			}
			for _, with := range with {
				w := NewWitness(mostEvents)
				play(t, p, configure(t, sim.Config{Procs: 2, Seed: int64(i)}, with), w)
				for _, c := range w.Complaints() {
					t.Errorf("%s: %s", with, c)
				}
			}
		})
	}
}

// corpus are the programs of other packages' tests.
func corpus(t *testing.T) (list []string) {
	for _, folder := range []string{
		"internal/truth/testdata/", "internal/e2e/testdata/*/", "lang/testdata/crash/*/", "lang/testdata/packages/sync/",
		"lang/std/testdata/",
	} {
		some, err := filepath.Glob("../../" + folder + "*.go")
		require.NoError(t, err)
		require.NotEmpty(t, some)
		list = append(list, some...)
	}
	return list
}

// play runs a program until the witness has heard enough.
func play(t *testing.T, p *lang.Program, cfg sim.Config, w *Witness) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	cfg.Listen = func(e *event.Event) {
		if w.Listen(e); w.Full() {
			stop()
		}
	}
	_, err := verify.Simulate(ctx, p, cfg, verify.World{Started: func(process *lang.Process) {
		process.Describe()
		w.Names(process)
	}})
	require.True(t, err == nil || errors.Is(err, context.Canceled), "%v", err)
}

// configure changes a machine as the settings say.
func configure(t *testing.T, cfg sim.Config, with string) sim.Config {
	t.Helper()
	cfg.Policy = rules.PolicyOf(rules.LatestRelease)
	for pair := range strings.SplitSeq(with, ",") {
		key, value, _ := strings.Cut(pair, "=")
		n, _ := strconv.Atoi(value)
		switch key {
		case "":
		case "procs":
			cfg.Procs = n
		case "cores":
			cfg.Cores = n
		case "quota":
			cfg.Quota, cfg.Period = 1000*n, event.Millisecond
		case "gogc":
			cfg.GC.Percent = n
		default:
			require.NoError(t, cfg.Policy.Set(key, value))
		}
	}
	return cfg
}

// Has every sentence of a reason a claim? The definitions, which say nothing of the
// moment, are listed for whoever reviews a change of them.
func TestEverySentenceHasAClaim(t *testing.T) {
	table := newTable()
	var defined []string
	for k := range event.Kinds {
		for _, r := range view.Reasons(k) {
			for _, s := range sentences(r.Text) {
				m := table.match(k, 1, s)
				require.NotNil(t, m, "%v: no claim stands beside the words %q", k, s)
				if m.row.holds == nil {
					defined = append(defined, fmt.Sprintf("%v: %s", k, s))
				}
			}
		}
	}
	golden.Equal(t, "testdata/definitions.txt", strings.Join(slices.Compact(defined), "\n")+"\n")
}

// Does a false sentence fail? The same run is told with a state that differs.
func TestFalseSentence(t *testing.T) {
	var mu sim.Mutex
	w := NewWitness(mostEvents)
	m, err := sim.New(sim.Config{Procs: 1, Listen: func(e *event.Event) {
		if e.Kind == event.Lock && e.G == 7 {
			e.Set(event.Lock, e.Arg(0), int64(event.Took), e.Arg(2), 0)
		}
		w.Listen(e)
	}})
	require.NoError(t, err)
	m.Start(sim.Script{sim.Lock(&mu), sim.Go(sim.Script{sim.Lock(&mu)}, 0), sim.Gosched(), sim.Unlock(&mu)}, 0)
	m.Run()
	require.Contains(t, strings.Join(w.Complaints(), "\n"), `it is not true that "it was free`)
}
