package vm_test

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

var (
	anyPrograms = flag.Int("any", 500, "how many random programs TestAnyProgram runs")
	anyFirst    = flag.Uint64("any.first", 1, "the seed of its first")
)

// Is there a program, a machine and a course of chance that break an invariant or make the
// simulator panic? One Go program is loaded, and its argument says what it does: so a
// random program costs its run alone, and a million of them an hour.
func TestAnyProgram(t *testing.T) {
	p := anyProgram(t)
	n := uint64(*anyPrograms)
	if testing.Short() {
		n /= 5
	}
	ends, begin := map[event.EndReason]int{}, time.Now()
	for seed := *anyFirst; seed < *anyFirst+n; seed++ {
		if why, fault := tryAny(p, seed); fault != "" {
			t.Errorf("seed %d: %s", seed, fault)
		} else {
			ends[why]++
		}
		if seed%50_000 == 0 {
			fmt.Fprintln(os.Stderr, seed, time.Since(begin).Round(time.Second), ends)
		}
	}
	t.Log(ends)
}

func anyProgram(t *testing.T) *lang.Program {
	files, err := filepath.Glob("testdata/hunt/*.go")
	require.NoError(t, err)
	main := &lang.Package{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		main.Files = append(main.Files, lang.File{Name: name, Text: text})
	}
	p, err := lang.LoadSource(lang.Source{Main: main})
	require.NoError(t, err)
	return p
}

// tryAny runs the program of a seed. Each step is followed by the invariants of the
// machine, and in each eighth program by those of the fibers.
func tryAny(p *lang.Program, seed uint64) (why event.EndReason, fault string) {
	r := rand.New(rand.NewPCG(seed, 27))
	cfg := anyMachine(r)
	cfg.Boot = p.Boot()
	script := anyScript(r)
	defer func() {
		if e := recover(); e != nil {
			fault = fmt.Sprintf("%v\n%q on %+v", e, script, cfg)
		}
	}()
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err.Error()
	}
	process := p.New(m, lang.Host{Stdout: io.Discard, Stderr: io.Discard, Args: []string{"any", script}, Memory: 64 << 20})
	m.Start(process.Main(), process.MainSymbol())
	if seed%8 > 0 {
		m.Run()
	}
	for m.RunFor(1) {
		if broken := process.BrokenFiber(); broken != "" {
			return 0, fmt.Sprintf("step %d: %s\n%q on %+v", m.Steps(), broken, script, cfg)
		}
	}
	process.Finish(m.End())
	return m.End().Why, ""
}

// anyFamilies are the verbs that come in a program, besides those that start goroutines.
var anyFamilies = []string{
	"><?|&xrmh",    // channels
	"LTRWcsboOwa>", // locks
	"dDfCIigSqBMA", // stacks
	"p!GE>hDIL",    // panics
	"hn*lP.>",      // threads and processors
	".t:;,_kK|&",   // timers
	"zZFAXYVHdC",   // memory
	"p!GEeuU-N\"x", // ends of the process
	"><?|&xrmhLTRWcsboOwadDfCIigSqBMp!GElPzZFn.t:;,_kKAXYVH\"", // everything
}

// anyScript draws what the program does.
func anyScript(r *rand.Rand) string {
	verbs := "++*yh." + anyFamilies[r.IntN(len(anyFamilies))]
	if r.IntN(4) == 0 {
		verbs += anyFamilies[r.IntN(len(anyFamilies))]
	}
	s := make([]byte, 2*(2+r.IntN(40)))
	for i := 0; i < len(s); i += 2 {
		s[i], s[i+1] = verbs[r.IntN(len(verbs))], byte(r.IntN(256)>>r.IntN(4))
	}
	return string(s)
}

// anyMachine draws the machine and its rules.
func anyMachine(r *rand.Rand) sim.Config {
	cfg := sim.Config{Procs: 1 + r.IntN(16), Seed: r.Int64(), Check: true, MaxSteps: 1000, Policy: rules.PolicyOf(rules.LatestRelease)}
	if r.IntN(8) == 0 {
		cfg.MaxSteps = 5000
	}
	if r.IntN(3) == 0 {
		cfg.Policy = rules.PolicyOf(r.IntN(rules.LatestRelease + 1))
	}
	for range r.IntN(3) {
		s := rules.Settings()[r.IntN(len(rules.Settings()))]
		_ = cfg.Policy.Set(s.Key, anyValue(r, s.Values)) // a design does not have all
	}
	switch r.IntN(8) {
	case 0:
		cfg.Cores = 1 + r.IntN(4)
	case 1:
		cfg.Quota, cfg.Period = 1000+r.IntN(3000), event.Millisecond
	}
	cfg.GC = sim.GC{Percent: []int{0, sim.GCOff, 1, 400}[r.IntN(4)], Live: r.Int64N(16 << 20)}
	return cfg
}

// anyValue draws one of the words in a list of values. Those that are none change nothing.
func anyValue(r *rand.Rand, values string) string {
	words := strings.FieldsFunc(values, func(r rune) bool { return r == ',' || r == ' ' })
	return words[r.IntN(len(words))]
}
