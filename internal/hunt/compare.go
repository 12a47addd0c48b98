package hunt

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Prediction is what the simulator says that a program prints.
type Prediction struct {
	Usual, Late real.Result // with schedtick 4 and 5
	Chance      bool        // another seed gives another output
	timed       bool        // real time decides who is late
	program     *lang.Program
	slow        []real.Result // in a process that has just begun, or where waiters of a mutex starve
}

// explains reports whether a real run is as predicted.
func (q *Prediction) explains(r real.Result) bool {
	return r == q.Usual || r == q.Late || slices.Contains(q.slow, r)
}

// switching returns costs with goroutine switches that take so long. A mutex is handed
// over to who waited for 1 ms; a crowd takes less here, but more on a busy host.
func switching(d event.Duration) rules.Costs {
	costs := rules.DefaultCosts()
	costs.Switch, costs.Slice = d, event.Second
	return costs
}

// elsewhere predicts with what things take on a busy host and, where timers may decide,
// in a process that has just begun.
func (q *Prediction) elsewhere() error {
	other := []rules.Costs{switching(event.Microsecond), switching(20 * event.Microsecond)}
	if q.timed {
		other = append(other, real.ColdCosts())
	}
	for _, boot := range []sim.Boot{q.program.Boot(), LateBoot(q.program)} {
		for _, costs := range other {
			r, err := Run(q.program, sim.Config{Procs: 1, Boot: boot, Costs: costs}, nil)
			if err != nil {
				return err
			}
			q.slow = append(q.slow, r)
		}
	}
	return nil
}

// Load compiles p for the simulator.
func (p *Program) Load() (*lang.Program, error) { return lang.Load(p.Name()+".go", p.Text()) }

// Predict runs p's text on the simulator at GOMAXPROCS=1. Where p can also run on
// the machine alone, both must agree.
func (p *Program) Predict() (q Prediction, err error) {
	program, err := p.Load()
	if err != nil {
		return q, err
	}
	q.timed, q.program = p.usesTimers(), program
	var draws []sim.Draw
	q.Usual, err = Run(program, sim.Config{Procs: 1, Chooser: sim.Recording(sim.Seeded(0), &draws)}, nil)
	if err != nil {
		return q, err
	}
	if q.Late, err = Run(program, sim.Config{Procs: 1, Boot: LateBoot(program)}, nil); err != nil {
		return q, err
	}
	if q.Chance, err = chance(program, q.Usual, draws); err == nil && p.Staged() && !q.Chance {
		err = p.agree(program, q.Usual)
	}
	return q, err
}

// Run is Simulate for a program that ends; its result can be compared with a real one.
func Run(p *lang.Program, cfg sim.Config, setUp func(*sim.Machine)) (real.Result, error) {
	r, end, err := Simulate(p, cfg, setUp)
	if err == nil && end.Why == event.TimeLimit {
		err = fmt.Errorf("no end after %v", bound)
	}
	return real.Normal(r), err
}

// seeds is how many are tried to find out whether chance decides.
const seeds = 8

// chance reports whether what p prints depends on a draw.
func chance(p *lang.Program, usual real.Result, draws []sim.Draw) (bool, error) {
	drawn := false
	for _, d := range draws {
		drawn = drawn || d.N > 1 && d.What != sim.ChooseWake
	}
	for seed := int64(1); drawn && seed <= seeds; seed++ {
		r, err := Run(p, sim.Config{Procs: 1, Seed: seed}, nil)
		if err != nil || r != usual {
			return true, err
		}
	}
	return false, nil
}

// agree compares the text with the operations.
func (p *Program) agree(program *lang.Program, text real.Result) error {
	boot := program.Boot()
	ops, err := p.RunStaged(boot)
	if err == nil && ops != OnlyStates(text) {
		err = fmt.Errorf("%s: the interpreter and the machine without Go text disagree:\n%v\n%v", p.Name(), text, ops)
	}
	return err
}

// Verdict says how reality and a prediction compare.
type Verdict int

const (
	Exact   Verdict = iota // each real run is as predicted
	But                    // most are; the others had a slice or another boot state
	Chance                 // a draw decides: there is nothing to compare
	Differs                // the prediction is wrong
)

// String returns the verdict in words.
func (v Verdict) String() string {
	return [...]string{"exact", "exact but for some runs", "chance", "differs"}[v]
}

// How often a program is run: a few times, and some more if those were not all
// as predicted. An outcome that is not predicted and that more than one in
// oddShare of these have is a difference: slices and odd starts are rare, and
// seldom lead to the same outcome twice.
const (
	fewRuns   = 3
	moreRuns  = 40
	oddShare  = 4
	timedRuns = 300 // where two timers race, a prediction may be one outcome of many
)

// Compare asks reality and returns the verdict and what was seen.
func (q *Prediction) Compare(ask func(runs int) (real.Sample, error)) (Verdict, real.Sample, error) {
	if q.Chance {
		return Chance, nil, nil
	}
	s, err := ask(fewRuns)
	if err != nil || q.Odd(s) == 0 {
		return Exact, s, err
	}
	if err = q.elsewhere(); err != nil {
		return Differs, s, err
	}
	if q.timed {
		return q.compareTimed(s, ask)
	}
	if s, err = ask(moreRuns); err != nil {
		return Differs, s, err
	}
	return q.judge(s), s, nil
}

// compareTimed asks until a run is as predicted: where real time decides, a busy
// host has many outcomes, and the prediction must be one of them.
func (q *Prediction) compareTimed(s real.Sample, ask func(runs int) (real.Sample, error)) (Verdict, real.Sample, error) {
	for runs := fewRuns; runs < timedRuns && q.Odd(s) == runs; runs += fewRuns {
		more, err := ask(fewRuns)
		if err != nil {
			return Differs, s, err
		}
		s = append(s, more...)
	}
	if q.Odd(s) >= timedRuns {
		return Differs, s, nil
	}
	return But, s, nil
}

// judge is the verdict on a large sample, of which slow hosts explain some.
func (q *Prediction) judge(s real.Sample) Verdict {
	for i, c := range s {
		if !q.explains(c.Result) && (i == 0 || c.N > moreRuns/oddShare) {
			return Differs
		}
	}
	return But
}

// Odd counts the runs that are not as predicted.
func (q *Prediction) Odd(s real.Sample) (n int) {
	for _, c := range s {
		if !q.explains(c.Result) {
			n += c.N
		}
	}
	return n
}

// Fingerprint is a result in a few characters.
func Fingerprint(r real.Result) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %d", r.Stdout, r.Stderr, r.Code))
	return hex.EncodeToString(sum[:8])
}
