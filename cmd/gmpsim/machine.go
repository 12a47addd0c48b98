package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// machineOptions are the flags that say what machine a program runs on.
type machineOptions struct {
	procs    number // 0: the environment, the program's own line, or what the kernel has
	environ  int    // GOMAXPROCS of the environment; 0: none
	kernel   kernelOptions
	seed     seed
	costs    string
	maxSteps number
	maxTime  span
	gogc     gogc
	memory   memory
	policyOptions
	boxOptions
}

// declare adds the flags.
func (o *machineOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.procs.max = sim.MaxProcs
	f.Var(&o.procs, "procs", "GOMAXPROCS, 1 to 1024 "+
		"(default: $GOMAXPROCS, else the program's //gmp:procs line, else --cores, else 4; less under a --quota)")
	o.kernel.declare(f)
	f.Var(&o.seed, "seed", "seed of the random choices: the same seed repeats a run byte for byte (default 0)")
	f.StringVar(&o.costs, "costs", "", "`file` of costs: how long things take, in lines such as \"switch 60ns\"")
	f.Var(&o.gogc, "gogc", "GOGC: how much the heap may grow between collections, in percent, or off (default 100)")
	f.Var(&o.maxSteps, "max-steps", "stop after N steps of the machine")
	f.Var(&o.maxTime, "max-time", "stop after this virtual time, such as 50ms")
	o.memory.declare(f)
	o.policyOptions.declare(f)
	o.policyOptions.complete(cmd)
	o.boxOptions.declare(cmd)
}

// prepare loads a program and returns the machine that it is to run on.
func (o *machineOptions) prepare(env, names []string) (*program, sim.Config, error) {
	if o.environ = procsOf(env); o.tooMany() != nil {
		return nil, sim.Config{}, o.tooMany()
	}
	memory, err := o.memory.limit()
	if err != nil {
		return nil, sim.Config{}, err
	}
	p, err := load(names, memory)
	if err != nil {
		return nil, sim.Config{}, err
	}
	p.allowed = o.boxOptions
	cfg, err := o.config(p)
	return p, cfg, err
}

// config returns the machine's configuration for p.
func (o *machineOptions) config(p *program) (sim.Config, error) {
	cfg := sim.Config{Procs: int(o.procs.n), Seed: int64(o.seed), Boot: p.code.Boot(),
		MaxSteps: o.maxSteps.n, MaxTime: event.Time(o.maxTime.d), GC: sim.GC{Percent: int(o.gogc)}}
	if cfg.Procs == 0 {
		cfg.Procs = cmp.Or(o.environ, p.setup.Procs)
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

// mostCosts is how large a file of costs may be. All costs take some kilobytes, and /dev/zero
// has no end.
const mostCosts = 1 << 20

// readSmall reads a file of costs.
func readSmall(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, mostCosts+1))
	if err == nil && len(text) > mostCosts {
		return nil, errors.New("it is larger than 1 MB; this is not a file of costs")
	}
	return text, err
}

func readCosts(file string) (rules.Costs, error) {
	text, err := readSmall(file)
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
