package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// machineOptions are the flags that say what machine a program runs on.
type machineOptions struct {
	procs    number // 0: the program's own line, or what the kernel has
	kernel   kernelOptions
	seed     seed
	costs    string
	maxSteps number
	maxTime  span
	gogc     gogc
	policyOptions
}

// declare adds the flags.
func (o *machineOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.procs.max = sim.MaxProcs
	f.Var(&o.procs, "procs", "GOMAXPROCS, 1 to 1024 (default: the program's //gmp:procs line, else --cores or 4, or less under a --quota)")
	o.kernel.declare(f)
	f.Var(&o.seed, "seed", "where chance begins: the same seed repeats a run byte for byte (default 0)")
	f.StringVar(&o.costs, "costs", "", "a `file` that says how long things take, such as \"switch 60ns\"")
	f.Var(&o.gogc, "gogc", "GOGC: how many per cent the heap may grow between collections, or off (default 100)")
	f.Var(&o.maxSteps, "max-steps", "stop after so many steps of the machine")
	f.Var(&o.maxTime, "max-time", "stop after so much virtual time, such as 50ms")
	o.policyOptions.declare(f)
	o.policyOptions.complete(cmd)
}

// prepare loads a program and returns the machine that it is to run on.
func (o *machineOptions) prepare(names []string) (*program, sim.Config, error) {
	p, err := load(names)
	if err != nil {
		return nil, sim.Config{}, err
	}
	cfg, err := o.config(p)
	return p, cfg, err
}

// config returns the machine's configuration for p.
func (o *machineOptions) config(p *program) (sim.Config, error) {
	cfg := sim.Config{Procs: int(o.procs.n), Seed: int64(o.seed), Boot: p.code.Boot(),
		MaxSteps: o.maxSteps.n, MaxTime: event.Time(o.maxTime.d), GC: sim.GC{Percent: int(o.gogc)}}
	if cfg.Procs == 0 {
		cfg.Procs = p.setup.Procs
	}
	var err error
	if cfg.Policy, err = o.policy(); err != nil {
		return cfg, err
	}
	p.code.Adapt(&cfg.Policy)
	ignores := cfg.Procs == 0 && !p.code.FollowsQuota()
	kernel := o.kernel.or(p.setup)
	if err := kernel.configure(&cfg); err != nil {
		return cfg, err
	}
	if ignores {
		cfg.Procs = kernel.cpus()
	}
	if o.costs != "" {
		cfg.Costs, err = readCosts(o.costs)
	}
	return cfg, err
}

func readCosts(file string) (rules.Costs, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return rules.Costs{}, fmt.Errorf("--costs %s: %w", file, reason(err))
	}
	c, err := rules.ParseCosts(string(text))
	var wrong *rules.CostError
	if errors.As(err, &wrong) && wrong.Unknown != "" {
		err = fmt.Errorf("%w%s", err, suggestCost(wrong.Unknown))
	}
	if err != nil {
		return c, fmt.Errorf("%s:%w", file, err)
	}
	return c, nil
}

// gogc is the flag --gogc: a number from 1 on, or off; 0 is not given.
type gogc int

func (v *gogc) Set(s string) error {
	n, err := strconv.Atoi(s)
	switch {
	case s == "off":
		n = sim.GCOff
	case err != nil || n < 1 || n > math.MaxInt32:
		return fmt.Errorf("want a number of per cent from 1 to %d, such as 100, or off", math.MaxInt32)
	}
	*v = gogc(n)
	return nil
}

func (v *gogc) String() string {
	switch *v {
	case 0:
		return ""
	case sim.GCOff:
		return "off"
	}
	return strconv.Itoa(int(*v))
}

func (v *gogc) Type() string { return "N" }

// seed is the flag --seed: any whole number.
type seed int64

func (v *seed) Set(s string) error {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	if err != nil {
		return fmt.Errorf("want a whole number, such as 7")
	}
	*v = seed(n)
	return nil
}

func (v *seed) String() string { return strconv.FormatInt(int64(*v), 10) }
func (v *seed) Type() string   { return "N" }

// number is a flag with a whole number from 1 on; 0 is not given.
type number struct{ n, max int64 }

func (v *number) Set(s string) error {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	if v.max > 0 && (err != nil || n < 1 || n > v.max) {
		return fmt.Errorf("want a number from 1 to %d", v.max)
	}
	if err != nil || n < 1 {
		return fmt.Errorf("want a whole number above 0")
	}
	v.n = n
	return nil
}

func (v *number) String() string {
	if v.n == 0 {
		return ""
	}
	return strconv.FormatInt(v.n, 10)
}

func (v *number) Type() string { return "N" }

// span is a flag with a span of virtual time; 0 is not given.
type span struct{ d time.Duration }

func (v *span) Set(s string) error {
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return fmt.Errorf("want a duration above 0, such as 10us, 1.5ms or 2s")
	}
	v.d = d
	return nil
}

func (v *span) String() string {
	if v.d == 0 {
		return ""
	}
	return event.Duration(v.d).String()
}

func (v *span) Type() string { return "time" }

// colour is the flag --color.
type colour string

func (v *colour) Set(s string) error {
	switch s {
	case "auto", "always", "never":
		*v = colour(s)
		return nil
	}
	return fmt.Errorf("want auto, always or never")
}

func (v *colour) String() string { return string(*v) }
func (v *colour) Type() string   { return "when" }

func (v *colour) declare(f *pflag.FlagSet) {
	*v = "auto"
	f.Var(v, "color", "auto (on a terminal, unless NO_COLOR is set), always or never")
}

// on reports whether to colour what goes to a terminal, or not.
func (v colour) on(a *app, terminal bool) bool {
	return v == "always" || v == "auto" && terminal && !a.noColor
}
