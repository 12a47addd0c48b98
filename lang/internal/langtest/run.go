package langtest

import (
	"bytes"
	"testing"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Result is what a run of a program leaves.
type Result struct {
	Stdout, Stderr string
	Code           int
}

// Run runs a program on so many processors.
func Run(t testing.TB, filename string, src []byte, procs int) Result {
	t.Helper()
	p, err := lang.Load(filename, src)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return RunLoaded(t, p, procs)
}

// RunLoaded is Run for a program that has been loaded.
func RunLoaded(t testing.TB, p *lang.Program, procs int) Result {
	t.Helper()
	return RunWith(t, p, sim.Config{Procs: procs})
}

// RunWith runs a program on a machine.
func RunWith(t testing.TB, p *lang.Program, cfg sim.Config) Result {
	t.Helper()
	cfg.Boot = p.Boot()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &errs})
	m.Start(r.Main(), r.MainSymbol())
	code := r.Finish(m.Run())
	return Result{out.String(), errs.String(), code}
}

// StopsAtLimit reports whether a run of src ends because its time is up.
func StopsAtLimit(t testing.TB, src string) bool {
	t.Helper()
	p, err := lang.Load("endless.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot(), MaxTime: event.Time(5 * event.Millisecond)})
	if err != nil {
		t.Fatal(err)
	}
	r := p.New(m, lang.Host{})
	m.Start(r.Main(), r.MainSymbol())
	return m.Run().Why == event.TimeLimit
}
