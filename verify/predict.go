package verify

import (
	"context"
	"fmt"
	"time"

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
	SeedName string        // how a variant calls a seed, such as "--seed"; "" is "seed"
	Patience time.Duration // for one simulated run, of this host's time; 0: it has no end
	Budget   time.Duration // for all that Widen tries; 0: it has no end
	Progress func(string)  // is told what is tried; nil: nobody is
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
		cfg.Listen = func(e *event.Event) {
			q.Ways.Output = q.Ways.Output || wrote && e.Kind == event.Execute
			if e.Kind == event.Procs {
				q.Ways.Procs = max(q.Ways.Procs, e.Procs().New)
			}
			q.Waits = max(q.Waits, time.Duration(e.T))
		}
		r, err := p.simulate(ctx, cfg, func(*sim.Machine, string, []byte) { wrote = true })
		if err != nil {
			return nil, err
		}
		q.Ways.Long = q.Waits > time.Duration(rules.DefaultCosts().Slice)
		q.Ways.Chance = q.Ways.Chance || chance.drew
		q.Ways.Refused = r.Refused
		q.Usual = append(q.Usual, Variant{Name: fmt.Sprintf("schedtick %d", cfg.Boot.Tick), Result: r.Normal()})
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

// run runs the program once and returns what of it can be compared.
func (p *Predictor) run(ctx context.Context, cfg sim.Config, wrote func(*sim.Machine, string, []byte)) (real.Result, error) {
	r, err := p.simulate(ctx, cfg, wrote)
	if err != nil {
		return real.Result{}, err
	}
	return r.Normal(), nil
}

// simulate runs the program once. Where the run has no end, that is what it printed last.
func (p *Predictor) simulate(ctx context.Context, cfg sim.Config, wrote func(*sim.Machine, string, []byte)) (*Run, error) {
	w := p.World
	w.Wrote = wrote
	ctx, stop := within(ctx, p.Patience)
	defer stop()
	r, err := Simulate(ctx, p.Program, cfg, w)
	if err != nil {
		return nil, err
	}
	if r.Endless() {
		most := event.Duration(asReal(p.Program, cfg).MaxTime)
		r.Stderr += fmt.Sprintf("gmpsim: the simulated run did not end within %v of virtual time\n", most)
	}
	return r, nil
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
