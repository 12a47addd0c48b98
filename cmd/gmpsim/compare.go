package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
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
goroutines waited to run, switches, thefts, waits for locks, and where its order
is first another one. SETTINGS are key=value pairs with commas between them:
procs and seed, the switches below, and the keys of a costs file (such as
slice=5ms).

` + switches(),
		Example: `  gmpsim compare worker-pool --with runnext=off
  gmpsim compare prog.go --procs 8 --with go=1.0 --with steal=none
  gmpsim compare prog.go --with procs=8,go=1.13 --with slice=1ms`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			name, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.compare(cmd.Context(), o, name, args))
		},
	}
	o.declare(cmd)
	cmd.Flags().StringArrayVar(&o.with, "with", nil, "`settings` of one more run, such as procs=8,go=1.13")
	return cmd
}

// switches lists the switches of a policy.
func switches() string {
	var b strings.Builder
	for _, s := range sim.Settings() {
		fmt.Fprintf(&b, "  %-11s %s (%s)\n", s.Key, s.Doc, s.Values)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// compare runs the program under each of the settings. All of them are looked
// at before the first run.
func (a *app) compare(ctx context.Context, o compareOptions, name string, args []string) (int, error) {
	if len(o.with) == 0 {
		return 0, errors.New("nothing to compare with: give --with, such as --with runnext=off")
	}
	p, base, err := o.prepare(name)
	if err != nil {
		return 0, err
	}
	configs := []sim.Config{base}
	for _, with := range o.with {
		cfg, err := under(base, with)
		if err != nil {
			return 0, fmt.Errorf("--with %s: %w", with, err)
		}
		configs = append(configs, cfg)
	}
	var courses []*view.Course
	for i, cfg := range configs {
		courses = append(courses, view.NewCourse(append([]string{"as given"}, o.with...)[i]))
		if stopped, err := a.course(ctx, p, cfg, courses[i], args); stopped || err != nil {
			return statusInterrupt, err
		}
	}
	_, err = fmt.Fprint(a.stdout, view.Compare(courses))
	return 0, err
}

// course runs the program once. It reports whether Ctrl-C stopped it.
func (a *app) course(ctx context.Context, p *program, cfg sim.Config, c *view.Course, args []string) (stopped bool, err error) {
	cfg.Listen = c.Listen
	m, err := sim.New(cfg)
	if err != nil {
		return false, err
	}
	var out bytes.Buffer
	proc := p.start(m, &out, &out, args)
	end := a.drive(ctx, m, func() bool { return false })
	proc.Finish(end)
	c.Output = out.String()
	c.Done(m)
	return end.Why == sim.Stopped, nil
}

// under returns cfg with some settings changed.
func under(cfg sim.Config, settings string) (sim.Config, error) {
	if cfg.Policy == (sim.Policy{}) {
		cfg.Policy = sim.PolicyOf(sim.LatestRelease)
	}
	if cfg.Costs == (sim.Costs{}) {
		cfg.Costs = sim.DefaultCosts()
	}
	for _, pair := range strings.Split(settings, ",") {
		key, value, ok := strings.Cut(strings.TrimSpace(pair), "=")
		if !ok {
			return cfg, fmt.Errorf("%q is not key=value", pair)
		}
		if err := set(&cfg, key, value); err != nil {
			return cfg, err
		}
	}
	return cfg, nil
}

// set changes one setting, wherever it belongs.
func set(cfg *sim.Config, key, value string) error {
	switch key {
	case "procs":
		return setNumber(&number{max: sim.MaxProcs}, value, func(n int64) { cfg.Procs = int(n) })
	case "seed":
		n, err := strconv.ParseInt(value, 10, 64)
		cfg.Seed = n
		if err != nil {
			return errors.New("seed: want a whole number, such as 7")
		}
		return nil
	}
	err := cfg.Policy.Set(key, value)
	var unknown *sim.PolicyError
	if !errors.As(err, &unknown) {
		return err
	}
	return setCost(cfg, key, value)
}

func setNumber(v *number, value string, to func(int64)) error {
	if err := v.Set(value); err != nil {
		return fmt.Errorf("procs: %w", err)
	}
	to(v.n)
	return nil
}

// setCost changes a cost; the key is in none of the other tables.
func setCost(cfg *sim.Config, key, value string) error {
	err := cfg.Costs.Set(key, value)
	var wrong *sim.CostError
	switch {
	case !errors.As(err, &wrong):
		return err
	case wrong.Unknown == "":
		return errors.New(wrong.Msg)
	}
	if near := nearest(key, withKeys()); near != "" {
		return fmt.Errorf("there is no setting %q; did you mean %q?", key, near)
	}
	return fmt.Errorf("there is no setting %q (gmpsim compare --help shows all)", key)
}

// withKeys are the keys that --with takes.
func withKeys() []string {
	keys := []string{"procs", "seed"}
	for _, s := range sim.Settings() {
		keys = append(keys, s.Key)
	}
	for _, c := range sim.CostTable() {
		keys = append(keys, c.Key)
	}
	return keys
}
