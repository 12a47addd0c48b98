package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// simulatedFor is the virtual time after which a simulated run is given up, in
// units of what a real one may take.
const simulatedFor = 3

// config is the machine on which the program runs as the real runs do.
func (c *check) config(tick uint32, seed int64) sim.Config {
	boot := c.p.code.Boot()
	boot.Tick = tick
	return sim.Config{Procs: int(c.o.procs.n), Boot: boot, Seed: seed, Policy: c.policy,
		GC: sim.GC{Percent: sim.GCOff}, MaxTime: simulatedFor * event.Time(c.o.timeout.d)}
}

// simulate runs the program once. What it writes goes to watch, too, if that is
// not nil.
func (c *check) simulate(ctx context.Context, cfg sim.Config, watch func(m *sim.Machine, stream string, p []byte)) (real.Result, error) {
	m, err := sim.New(cfg)
	if err != nil {
		return real.Result{}, err
	}
	stdout, stderr := &watched{m: m, name: "stdout", watch: watch}, &watched{m: m, name: "stderr", watch: watch}
	proc := c.p.code.New(m, lang.Host{Stdin: bytes.NewReader(c.input), Stdout: stdout, Stderr: stderr,
		Args: append([]string{c.source.Name}, c.args...), Env: c.env, Files: &host.Files{}, Wall: epoch})
	c.p.proc = proc
	m.Start(proc.Main(), proc.MainSymbol())
	end := c.drive(ctx, m, func() bool { return false })
	code := proc.Finish(end)
	switch {
	case ctx.Err() != nil:
		return real.Result{}, context.Cause(ctx)
	case end.Why == event.TimeLimit:
		fmt.Fprintf(stderr, "gmpsim: the simulated run had no end after %v of virtual time\n", event.Duration(cfg.MaxTime))
	}
	return real.Normal(real.Result{Stdout: stdout.String(), Stderr: stderr.String(), Code: code}), nil
}

// watched keeps what a simulated program writes to a stream.
type watched struct {
	bytes.Buffer
	m     *sim.Machine
	name  string
	watch func(m *sim.Machine, stream string, p []byte)
}

func (w *watched) Write(p []byte) (int, error) {
	if w.watch != nil {
		w.watch(w.m, w.name, p)
	}
	return w.Buffer.Write(p)
}

// usual runs the program from both states in which a real one begins, and says
// what it did of which reality may make something else.
func (c *check) usual(ctx context.Context) (all []real.Prediction, ways real.Ways, err error) {
	ways.Time = c.p.imports(func(name string) bool { return name == "time" })
	for tick := c.p.code.Boot().Tick; len(all) < 2; tick++ {
		cfg := c.config(tick, int64(c.o.seed))
		var draws []sim.Draw
		cfg.Chooser = sim.Recording(sim.Seeded(cfg.Seed), &draws)
		wrote := false
		cfg.Listen = func(e *event.Event) { ways.Output = ways.Output || wrote && e.Kind == event.Execute }
		r, err := c.simulate(ctx, cfg, func(*sim.Machine, string, []byte) { wrote = true })
		if err != nil {
			return nil, ways, err
		}
		ways.Chance = ways.Chance || real.Drew(draws)
		all = append(all, real.Prediction{Name: fmt.Sprintf("schedtick %d", tick), Result: r})
	}
	return all, ways, nil
}

// others runs the program as in a process that has just begun, if time may decide, and
// then, if chance may, from other seeds, until each real outcome is one of a simulated
// run, or otherSeeds have been tried.
func (c *check) others(ctx context.Context, s real.Sample, usual []real.Prediction, ways real.Ways) (all []real.Prediction, err error) {
	if ways.Time {
		if all, err = c.cold(ctx, usual); err != nil {
			return nil, err
		}
	}
	if !ways.Chance {
		return all, nil
	}
	for seed := int64(c.o.seed) + 1; seed <= int64(c.o.seed)+otherSeeds; seed++ {
		if v := real.Judge(s, usual, all, real.Ways{}); v.Unknown == 0 {
			break
		}
		r, err := c.simulate(ctx, c.config(c.p.code.Boot().Tick, seed), nil)
		if err != nil {
			return nil, err
		}
		all = append(all, real.Prediction{Name: fmt.Sprintf("--seed %d", seed), Why: real.Chance, Result: r})
	}
	return all, nil
}

// cold runs the program from the usual states with what things take at first.
func (c *check) cold(ctx context.Context, usual []real.Prediction) (all []real.Prediction, err error) {
	for i, p := range usual {
		cfg := c.config(c.p.code.Boot().Tick+uint32(i), int64(c.o.seed))
		cfg.Costs = real.ColdCosts()
		r, err := c.simulate(ctx, cfg, nil)
		if err != nil {
			return nil, err
		}
		name := fmt.Sprintf("%s, a go statement taking %v as in a process that has just begun", p.Name, cfg.Costs.GoCold)
		all = append(all, real.Prediction{Name: name, Why: real.RealTime, Result: r})
	}
	return all, nil
}

// difference shows where the most frequent unexplained outcome leaves the
// simulated run, and what was decided there.
func (c *check) difference(ctx context.Context, v real.Verdict, usual []real.Prediction) (*difference, error) {
	for _, o := range v.Outcomes {
		if o.By != "" {
			continue
		}
		d := real.Differ(o.Result, usual[0].Result)
		around, err := c.around(ctx, d)
		return &difference{Where: d.Where, Line: d.Line, Real: d.Real, Simulated: d.Simulated, Decisions: around}, err
	}
	return nil, nil
}
