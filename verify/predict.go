package verify

import (
	"context"
	"fmt"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Predictor says what a program prints at GOMAXPROCS=1. It runs it on the simulator
// under one set of circumstances after the other.
type Predictor struct {
	Program  *lang.Program
	Timed    bool       // the program imports package time
	Config   sim.Config // of the machine; Procs, Boot and Listen are the predictor's
	World    World
	SeedName string // how a variant calls a seed, such as "--seed"; "" is "seed"
}

// Predict runs the program from both states in which a real one begins: schedtick 4,
// and 5 for when sysmon had its first look while the runtime started. It notes what of
// it reality may do otherwise.
func (p *Predictor) Predict(ctx context.Context) (*Prediction, error) {
	q := &Prediction{Ways: Ways{Time: p.Timed}}
	for len(q.Usual) < 2 {
		cfg := p.begun(len(q.Usual))
		chance := &noticing{from: sim.Seeded(cfg.Seed)}
		cfg.Chooser = chance
		wrote := false
		cfg.Listen = func(e *event.Event) { q.Ways.Output = q.Ways.Output || wrote && e.Kind == event.Execute }
		r, err := p.run(ctx, cfg, func(*sim.Machine, string, []byte) { wrote = true })
		if err != nil {
			return nil, err
		}
		q.Ways.Chance = q.Ways.Chance || chance.drew
		q.Usual = append(q.Usual, Variant{Name: fmt.Sprintf("schedtick %d", cfg.Boot.Tick), Result: r})
	}
	return q, nil
}

// begun is the machine in one of the two states in which a real program begins.
func (p *Predictor) begun(later int) sim.Config {
	cfg := p.Config
	cfg.Procs = 1
	cfg.Boot = p.Program.Boot()
	cfg.Boot.Tick += uint32(later)
	return cfg
}

// run runs the program once. Where the run has no end, that is what it printed last.
func (p *Predictor) run(ctx context.Context, cfg sim.Config, wrote func(*sim.Machine, string, []byte)) (real.Result, error) {
	w := p.World
	w.Wrote = wrote
	r, err := Simulate(ctx, p.Program, cfg, w)
	if err != nil {
		return real.Result{}, err
	}
	if r.Endless() {
		most := event.Duration(asReal(p.Program, cfg).MaxTime)
		r.Stderr += fmt.Sprintf("gmpsim: the simulated run did not end within %v of virtual time\n", most)
	}
	return r.Normal(), nil
}

// Widen adds the variants that may explain a sample of real runs, of which not all are
// usual: those of a process that has just begun, if time may decide, and those of other
// seeds, if chance may.
func (p *Predictor) Widen(ctx context.Context, q *Prediction, s real.Sample) error {
	if q.Ways.Time {
		costs := ColdCosts()
		in := fmt.Sprintf("go statements of %v, as in a process that has just begun", costs.GoCold)
		if err := p.Under(ctx, q, costs, RealTime, in); err != nil {
			return err
		}
	}
	if q.Ways.Chance {
		return p.trySeeds(ctx, q, s)
	}
	return nil
}

// Under adds what the program prints, from both states, where things take what costs
// say, as on a host that is slow. in names these circumstances.
func (p *Predictor) Under(ctx context.Context, q *Prediction, costs rules.Costs, why Reason, in string) error {
	for i, usual := range q.Usual {
		cfg := p.begun(i)
		cfg.Costs = costs
		r, err := p.run(ctx, cfg, nil)
		if err != nil {
			return err
		}
		q.Others = append(q.Others, Variant{Name: usual.Name + ", " + in, Why: why, Result: r})
	}
	return nil
}

// ColdCosts are what things take in a process that has just begun: to make its first
// goroutines it needs memory that nobody has touched (measured at GOMAXPROCS=1: 1.6 to
// 2.9 us, 3 us in a loop of 400). Which of two timers is first may depend on it.
func ColdCosts() rules.Costs {
	costs := rules.DefaultCosts()
	costs.GoCold = 3 * event.Microsecond
	return costs
}

// otherSeeds is how many seeds are tried to explain an outcome. If chance has many,
// more seeds would hardly find it either.
const otherSeeds = 200

// trySeeds tries other seeds, until each real outcome is one of a simulated run.
func (p *Predictor) trySeeds(ctx context.Context, q *Prediction, s real.Sample) error {
	for seed := p.Config.Seed + 1; seed <= p.Config.Seed+otherSeeds && !q.explainsAll(s); seed++ {
		v, err := p.Seed(ctx, seed)
		if err != nil {
			return err
		}
		q.Others = append(q.Others, v)
	}
	return nil
}

// Seed returns what the program prints if chance begins elsewhere.
func (p *Predictor) Seed(ctx context.Context, seed int64) (Variant, error) {
	name := p.SeedName
	if name == "" {
		name = "seed"
	}
	cfg := p.begun(0)
	cfg.Seed = seed
	r, err := p.run(ctx, cfg, nil)
	return Variant{Name: fmt.Sprintf("%s %d", name, seed), Why: Chance, Result: r}, err
}
