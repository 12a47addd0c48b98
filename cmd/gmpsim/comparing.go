package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// compare runs the program under each of the settings. All of them are looked
// at before the first run. It returns the exit status.
func (a *app) compare(ctx context.Context, o compareOptions, names, args []string) (int, error) {
	if len(o.with) == 0 {
		return 0, errors.New("nothing to compare with; add --with, such as --with runnext=off")
	}
	p, base, err := o.prepare(a.env, names)
	if err != nil {
		return 0, err
	}
	names, configs := []string{"as given"}, []sim.Config{base}
	for _, with := range o.with {
		for _, settings := range each(with) {
			cfg, err := under(o.machineOptions, p, settings)
			if err != nil {
				return 0, fmt.Errorf("--with %s: %w", settings, err)
			}
			names, configs = append(names, settings), append(configs, cfg)
		}
	}
	contenders, err := a.runEach(ctx, p, configs, names, args)
	if err != nil {
		return statusInterrupt, err
	}
	if len(contenders) == 0 {
		a.say("stopped by Ctrl-C before the first run had ended")
		return statusInterrupt, nil
	}
	_, err = fmt.Fprint(a.stdout, view.Compare(contenders, o.width.or(a.width)))
	a.note(p.box) // of the last run
	if missing := len(configs) - len(contenders); missing > 0 {
		a.say("stopped by Ctrl-C: %d of %d runs are missing", missing, len(configs))
		return statusInterrupt, err
	}
	for _, c := range contenders {
		if !c.Succeeded() {
			return statusFailed, err
		}
	}
	return 0, err
}

// runEach runs the program under each of the configurations. It returns those that
// came to their end before Ctrl-C.
func (a *app) runEach(ctx context.Context, p *program, configs []sim.Config, names, args []string) ([]*view.Contender, error) {
	var contenders []*view.Contender
	limit := firstLimit
	for i, cfg := range configs {
		c := view.NewContender(names[i])
		if cfg.MaxTime == 0 {
			cfg.MaxTime = event.Time(limit)
		}
		took, err := a.runOnce(ctx, p, cfg, c, args)
		if took == event.Never || err != nil {
			return contenders, err
		}
		if i == 0 {
			limit = max(otherLimit, otherTimes*event.Duration(took))
		}
		contenders = append(contenders, c)
	}
	return contenders, nil
}

// When a run is given up, in virtual time, where no flag says it. Other rules
// may make a program slower, but hardly by so much.
const (
	firstLimit = 10 * event.Second
	otherLimit = 2 * event.Second // at least
	otherTimes = 10               // as long as the first took
)

// runOnce runs the program once. It returns how long that took, Never if Ctrl-C
// stopped it.
func (a *app) runOnce(ctx context.Context, p *program, cfg sim.Config, c *view.Contender, args []string) (event.Time, error) {
	cfg.Listen = c.Listen
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	var out bytes.Buffer
	proc, err := a.start(ctx, p, m, &out, &out, args)
	if err != nil {
		return 0, err
	}
	c.Symbols = p
	end := a.drive(ctx, m, func() bool { return false })
	proc.Finish(end)
	if a.exhausted(proc) {
		fmt.Fprintf(a.stderr, "        this was the run %s\n", c.Name)
	}
	c.Output = out.String()
	c.Done()
	if end.Why == event.Stopped {
		return event.Never, nil
	}
	return m.Now(), nil
}
