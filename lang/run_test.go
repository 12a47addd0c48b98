package lang

import (
	"bytes"
	"testing"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// result is what a run of a program leaves.
type result struct {
	stdout, stderr string
	code           int
}

// runProgram runs a program on so many processors.
func runProgram(t testing.TB, filename string, src []byte, procs int) result {
	t.Helper()
	p, err := Load(filename, src)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return runLoaded(t, p, procs)
}

func runLoaded(t testing.TB, p *Program, procs int) result {
	t.Helper()
	m, err := sim.New(sim.Config{Procs: procs, Boot: p.Boot()})
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	r := p.New(m, Host{Stdout: &out, Stderr: &errs})
	m.Start(r.Main(), r.MainSymbol())
	code := r.Finish(m.Run())
	return result{out.String(), errs.String(), code}
}

// stopsAtLimit reports whether a run of src ends because its time is up.
func stopsAtLimit(t testing.TB, src string) bool {
	t.Helper()
	p, err := Load("endless.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot(), MaxTime: event.Time(5 * event.Millisecond)})
	if err != nil {
		t.Fatal(err)
	}
	r := p.New(m, Host{})
	m.Start(r.Main(), r.MainSymbol())
	return m.Run().Why == event.TimeLimit
}
