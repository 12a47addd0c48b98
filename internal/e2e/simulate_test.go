package e2e_test

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/verify"
)

// load compiles a program for the simulator.
func load(t *testing.T, p real.Source) *lang.Program {
	t.Helper()
	program, err := lang.Load(p.Name+".go", p.Text)
	require.NoError(t, err, p.Name)
	return program
}

// on is the machine that a scenario is meant to be seen on.
func on(s scenarios.Scenario) sim.Config {
	return sim.Config{Procs: s.Procs, Cores: s.Cores, Quota: s.Quota}
}

// simulate runs a program to its end and returns what it printed. The machine
// runs as cfg says, in the boot state of the program unless cfg has one.
func simulate(t *testing.T, p *lang.Program, cfg sim.Config) real.Result {
	t.Helper()
	r, end := try(t, p, cfg)
	require.NotEqual(t, event.TimeLimit, end.Why, "the run has no end")
	return r
}

// try is simulate for a run that may reach the bound.
func try(t *testing.T, p *lang.Program, cfg sim.Config) (real.Result, event.End) {
	t.Helper()
	r, m := launch(t, p, cfg)
	return r, m.End()
}

// launch is try for those who look at the machine afterwards.
func launch(t *testing.T, p *lang.Program, cfg sim.Config) (real.Result, *sim.Machine) {
	t.Helper()
	defer func() {
		if e := recover(); e != nil {
			t.Fatalf("the simulator crashed: %v\n%s", e, debug.Stack())
		}
	}()
	run, err := verify.Simulate(t.Context(), p, cfg, verify.World{})
	require.NoError(t, err)
	return run.Result, run.Machine
}

// predict returns what a program prints with the usual schedtick, and with the other.
func predict(t *testing.T, p *lang.Program) (usual, other real.Result) {
	t.Helper()
	q, err := (&verify.Predictor{Program: p}).Predict(t.Context())
	require.NoError(t, err)
	return q.Usual[0].Result, q.Usual[1].Result
}

// A digest is a fingerprint of a run's events and of what it printed.
type digest struct {
	hash.Hash
	program *lang.Program
	places  map[int32]string // of the positions so far
}

func newDigest(p *lang.Program) digest { return digest{sha256.New(), p, map[int32]string{}} }

// listen adds one event; it is an event.Listener. Its kind counts by name, so that a
// new kind does not change the fingerprints of runs in which it does not come. A
// position counts by its line, so that a longer comment above it changes nothing.
// Measures are left out: they are sums of what the other events' times say already.
// The fields are written one by one, since there are millions of events and
// binary.Write would look up the type of each.
func (d digest) listen(e *event.Event) {
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	var room [96]byte
	b := room[:0]
	for _, v := range [...]int64{int64(e.T), int64(e.G), e.Arg(0), e.Arg(1), e.Arg(2), e.Arg(3)} {
		b = binary.LittleEndian.AppendUint64(b, uint64(v))
	}
	for _, v := range [...]int32{int32(e.M), int32(e.P)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(v))
	}
	b = append(append(b, d.place(e.Pos)...), 0)
	d.Write(append(b, e.Kind.String()...))
}

// place returns the file, line and column of a position.
func (d digest) place(pos int32) string {
	place, ok := d.places[pos]
	if !ok {
		place = d.program.Position(pos)
		d.places[pos] = place
	}
	return place
}

// digestOf runs a program and returns the fingerprint.
func digestOf(t *testing.T, p *lang.Program, procs int, seed int64) string {
	t.Helper()
	d := newDigest(p)
	r := simulate(t, p, sim.Config{Procs: procs, Seed: seed, Listen: d.listen})
	d.Write([]byte(strings.Join([]string{r.Stdout, r.Stderr}, "\x00")))
	return short(d.Sum(nil))
}

// short is the beginning of a fingerprint in hexadecimal.
func short(sum []byte) string {
	const digits = "0123456789abcdef"
	var w strings.Builder
	for _, b := range sum[:8] {
		w.WriteByte(digits[b>>4])
		w.WriteByte(digits[b&15])
	}
	return w.String()
}
