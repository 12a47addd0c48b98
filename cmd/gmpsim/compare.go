package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
goroutines waited to run, switches, thefts, waits for locks, memory for stacks,
the collector, and where its order is first another one. SETTINGS are key=value
pairs with commas between them: procs, seed, cores, quota, period and gogc, the
switches below, and the keys of a costs file (such as slice=5ms). They replace
what the flags say of the same. Where a program may never end under one of them,
give --max-time.

` + switches(),
		Example: `  gmpsim compare worker-pool --with runnext=off
  gmpsim compare prog.go --procs 8 --with go=1.0 --with steal=none
  gmpsim compare prog.go --with procs=8,go=1.13 --with slice=1ms
  gmpsim compare prog.go --procs 64 --with quota=8 --with procs=8,quota=8`,
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
		cfg, err := under(o.machineOptions, p, with)
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

// under returns the configuration of p with some settings changed: the flags
// and the rules of o count where the settings say nothing.
func under(o machineOptions, p *program, settings string) (sim.Config, error) {
	with, costs, err := split(settings)
	if err != nil {
		return sim.Config{}, err
	}
	for _, s := range with {
		if err := o.replace(s); err != nil {
			return sim.Config{}, err
		}
	}
	cfg, err := o.config(p)
	if err != nil || len(costs) == 0 {
		return cfg, err
	}
	if cfg.Costs == (sim.Costs{}) {
		cfg.Costs = sim.DefaultCosts()
	}
	for _, s := range costs {
		if err := setCost(&cfg, s.key, s.value); err != nil {
			return cfg, err
		}
	}
	return cfg, nil
}

// split takes key=value pairs apart into those that have a flag or are a rule, and
// costs.
func split(settings string) (with, costs []setting, err error) {
	var all []setting
	for _, pair := range strings.Split(settings, ",") {
		key, value, ok := strings.Cut(strings.TrimSpace(pair), "=")
		if !ok || key == "" {
			return nil, nil, fmt.Errorf("%q is not key=value", pair)
		}
		s := setting{key, value}
		if i := slices.IndexFunc(all, func(b setting) bool { return b.key == key }); i >= 0 {
			return nil, nil, fmt.Errorf("%s is set twice: to %s and to %s", key, all[i].value, value)
		}
		all = append(all, s)
		if slices.Contains(flagKeys(), key) || slices.Contains(settingKeys(), key) {
			with = append(with, s)
		} else {
			costs = append(costs, s)
		}
	}
	return with, costs, nil
}

// flagKeys are the flags that --with takes as settings.
func flagKeys() []string { return []string{"procs", "seed", "cores", "quota", "period", "gogc"} }

// replace changes one setting: a flag, or a rule instead of the one given.
func (o *machineOptions) replace(s setting) error {
	flags := map[string]pflag.Value{"procs": &o.procs, "seed": &o.seed, "cores": &o.kernel.cores,
		"quota": &o.kernel.quota, "period": &o.kernel.period, "gogc": &o.gogc}
	if f := flags[s.key]; f != nil {
		if err := f.Set(s.value); err != nil {
			return fmt.Errorf("%s: %w", s.key, err)
		}
		return nil
	}
	o.settings = slices.DeleteFunc(slices.Clone(o.settings), func(b setting) bool { return b.key == s.key })
	o.settings = append(o.settings, s)
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
	keys := flagKeys()
	for _, s := range sim.Settings() {
		keys = append(keys, s.Key)
	}
	for _, c := range sim.CostTable() {
		keys = append(keys, c.Key)
	}
	return keys
}
