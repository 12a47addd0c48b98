package e2e_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/carried"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/verify"
)

const accounting = "testdata/pool/accounting.go"

// tries is how many seeds each number of Ps is tried with.
const tries = 200

// fate is the first line that a run of the accounting program prints.
func fate(t *testing.T, p *lang.Program, procs int, seed int64) string {
	r, _ := try(t, p, sim.Config{Procs: procs, Seed: seed})
	line, _, _ := strings.Cut(r.Stdout+r.Stderr, "\n")
	return line
}

const good = "each once"

// TestPoolAccounting: whatever the scheduler does, each task of a pool that was
// accepted ends once and is called back once.
func TestPoolAccounting(t *testing.T) {
	src, err := os.ReadFile(accounting)
	require.NoError(t, err)
	p, err := lang.Load(accounting, src)
	require.NoError(t, err)
	for _, procs := range []int{1, 2, 8} {
		for seed := range int64(tries) {
			require.Equal(t, good, fate(t, p, procs, seed), "%d processors, seed %d", procs, seed)
		}
	}
}

// A fault is a change of the pool's text that breaks what it promises.
type fault struct {
	name, file, was, is string
	shows               string // what some run must print; anything but the good line if empty
}

func faults() []fault {
	return []fault{
		{"callback after the counter", "worker.go", "	w.tell(err)\n}",
			"	callback := w.it.Callback\n	w.p.mu.Lock()\n	w.book()\n	w.p.mu.Unlock()\n	callback(err)\n}",
			"a task was counted before its callback was called"},
		{"lost wake-up", "idle.go", "	p.mu.Lock()\n	p.waking = false\n", "	p.mu.Lock()\n",
			"fatal error: all goroutines are asleep - deadlock!"},
		{"taken without the lock", "worker.go", "	w.it, w.how, w.told = p.queue.pop(), completed, false\n",
			"	p.mu.Unlock()\n	w.it, w.how, w.told = p.queue.pop(), completed, false\n	p.mu.Lock()\n", ""},
		{"abandoned in silence", "close.go", "ok = it.Callback == nil || guarded(it.Callback, ErrAbandoned)", "ok = true",
			"a task was counted before its callback was called"},
		{"abandoned by nobody", "stats.go", "Running: p.running, Queued: p.queued()",
			"Running: p.running + p.leaving, Queued: p.queue.len()", ""},
	}
}

// TestPoolFaults: the accounting notices pools that are broken.
func TestPoolFaults(t *testing.T) {
	for _, f := range faults() {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			require.True(t, f.noticed(t), "nothing went wrong")
		})
	}
}

// noticed runs the accounting until something goes wrong as it must.
func (f fault) noticed(t *testing.T) bool {
	p := f.program(t)
	for seed := range int64(tries) {
		for _, procs := range []int{2, 8, 1} {
			line := fate(t, p, procs, seed)
			if line == f.shows || f.shows == "" && line != good {
				t.Logf("%d processors, seed %d: %s", procs, seed, line)
				return true
			}
		}
	}
	return false
}

// program is the accounting on a pool with the fault.
func (f fault) program(t *testing.T) *lang.Program {
	const broken = "broken/pool"
	src, err := os.ReadFile(accounting)
	require.NoError(t, err)
	main := strings.Replace(string(src), "github.com/gmpsim/gmpsim/pool", broken, 1)
	p, err := lang.LoadSource(lang.Source{
		Main: &lang.Package{Path: "accounting", Files: []lang.File{{Name: "accounting.go", Text: []byte(main)}}},
		Find: func(importPath string) (*lang.Package, error) {
			require.Equal(t, broken, importPath)
			return &lang.Package{Path: broken, Files: f.files(t)}, nil
		},
	})
	require.NoError(t, err)
	return p
}

// files are those of the pool, with the fault in one of them.
func (f fault) files(t *testing.T) (files []lang.File) {
	names, err := fs.Glob(carried.Sources(), "pool/*.go")
	require.NoError(t, err)
	for _, name := range names {
		text, err := fs.ReadFile(carried.Sources(), name)
		require.NoError(t, err)
		if path.Base(name) == f.file {
			require.Contains(t, string(text), f.was)
			text = []byte(strings.Replace(string(text), f.was, f.is, 1))
		}
		files = append(files, lang.File{Name: name, Text: text})
	}
	return files
}

const gauges = "testdata/pool/gauges.go"

// TestPoolGauges: what the pool says of itself to those who look on is what its
// Stats say at the same time. The program asks for them again and again; between
// its note that it will and the note of what it got the pool has said so.
func TestPoolGauges(t *testing.T) {
	src, err := os.ReadFile(gauges)
	require.NoError(t, err)
	p, err := lang.Load(gauges, src)
	require.NoError(t, err)
	for _, procs := range []int{1, 2, 8} {
		for seed := range int64(20) {
			c := &gaugeCheck{t: t}
			cfg := sim.Config{Procs: procs, Seed: seed, Listen: c.listen, GC: sim.GC{Percent: 100}}
			run, err := verify.Simulate(t.Context(), p, cfg, verify.World{Started: func(p *lang.Process) { c.proc = p }})
			require.NoError(t, err)
			require.Equal(t, event.Exited, run.Machine.End().Why)
			require.Greater(t, c.asked, 20)
			require.Greater(t, c.said, 100)
		}
	}
}

// A gaugeCheck holds Stats against what was said.
type gaugeCheck struct {
	t           *testing.T
	proc        *lang.Process
	since       []string // said since the program began to ask; the first stood before
	asked, said int
}

func (c *gaugeCheck) listen(e *event.Event) {
	if e.Kind != event.Log {
		return
	}
	a := e.Log()
	category, message := c.proc.Symbol(a.Category), c.proc.Symbol(a.Message)
	switch category {
	case "gauge pool":
		c.said++
		c.since = append(c.since, message)
	case "ask":
		c.since = c.since[len(c.since)-1:]
	case "got":
		c.asked++
		require.Contains(c.t, c.since, message, "Stats at %v", e.T)
	}
}
