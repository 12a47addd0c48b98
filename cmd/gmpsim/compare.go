package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// compareOptions are the flags of gmpsim compare.
type compareOptions struct {
	machineOptions
	with []string
}

func (a *app) compareCommand() *cobra.Command {
	var o compareOptions
	cmd := &cobra.Command{
		Use:   "compare PROGRAM --with SETTINGS [--with SETTINGS...] [-- ARGUMENT...]",
		Short: "Run a program under several settings, side by side",
		Long: `Run a program as the other flags say, and once more for each --with, and print
what came of it in one table: how long it took in virtual time, how long
goroutines waited to run, switches and what they cost, thefts, waits for locks,
memory for stacks, the collector, and where its order is first another one.

SETTINGS are key=value pairs with commas between them: procs, seed, cores,
quota, period and gogc, the switches below, and the keys of a costs file (such as
slice=5ms). They replace what the flags say of the same. Several values with
slashes between them, such as procs=1/2/4, are several runs.

A program may never end under some of them. Unless --max-time says when, the
first run is stopped after ` + fmt.Sprint(firstLimit) + ` of virtual time, and each other when it has taken
` + fmt.Sprint(otherTimes) + ` times as long as the first, but not before ` + fmt.Sprint(otherLimit) + `.

` + switches(),
		Example: `  gmpsim compare worker-pool --with runnext=off
  gmpsim compare prog.go --procs 8 --with go=1.0 --with steal=none
  gmpsim compare prog.go --with procs=8,go=1.13 --with slice=1ms
  gmpsim compare one-lock --with procs=2/4/8/16 --with model=gm,procs=1/2/4/8/16
  gmpsim compare prog.go --procs 64 --with quota=8 --with procs=8,quota=8`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.compare(cmd.Context(), o, names, args))
		},
	}
	o.declare(cmd)
	cmd.Flags().StringArrayVar(&o.with, "with", nil, "`settings` of one more run, such as procs=8,go=1.13")
	return cmd
}

// switches lists the switches of a policy.
func switches() string {
	var b strings.Builder
	for _, s := range rules.Settings() {
		fmt.Fprintf(&b, "  %-11s %s (%s)\n", s.Key, s.Doc, s.Values)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// compare runs the program under each of the settings. All of them are looked
// at before the first run.
func (a *app) compare(ctx context.Context, o compareOptions, names, args []string) (int, error) {
	if len(o.with) == 0 {
		return 0, errors.New("nothing to compare with: give --with, such as --with runnext=off")
	}
	p, base, err := o.prepare(names)
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
	courses, err := a.courses(ctx, p, configs, names, args)
	if courses == nil || err != nil {
		return statusInterrupt, err
	}
	_, err = fmt.Fprint(a.stdout, view.Compare(courses, a.width))
	return 0, err
}

// courses runs the program under each of the configurations. It returns none if
// Ctrl-C stopped it.
func (a *app) courses(ctx context.Context, p *program, configs []sim.Config, names, args []string) ([]*view.Course, error) {
	var courses []*view.Course
	limit := firstLimit
	for i, cfg := range configs {
		c := view.NewCourse(names[i])
		if cfg.MaxTime == 0 {
			cfg.MaxTime = event.Time(limit)
		}
		took, err := a.course(ctx, p, cfg, c, args)
		if took == event.Never || err != nil {
			return nil, err
		}
		if i == 0 {
			limit = max(otherLimit, otherTimes*event.Duration(took))
		}
		courses = append(courses, c)
	}
	return courses, nil
}

// When a run is given up, in virtual time, where no flag says it. Other rules
// may make a program slower, but hardly by so much.
const (
	firstLimit = 10 * event.Second
	otherLimit = 2 * event.Second // at least
	otherTimes = 10               // as long as the first took
)

// course runs the program once. It returns how long that took, Never if Ctrl-C
// stopped it.
func (a *app) course(ctx context.Context, p *program, cfg sim.Config, c *view.Course, args []string) (event.Time, error) {
	cfg.Listen = c.Listen
	m, err := sim.New(cfg)
	if err != nil {
		return 0, err
	}
	var out bytes.Buffer
	proc := a.start(ctx, p, m, &out, &out, args)
	end := a.drive(ctx, m, func() bool { return false })
	proc.Finish(end)
	c.Output = out.String()
	c.Done()
	if end.Why == event.Stopped {
		return event.Never, nil
	}
	return m.Now(), nil
}
