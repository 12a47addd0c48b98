package main

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// kernelOptions are the flags that say what the threads run on.
type kernelOptions struct {
	cores  number // 0: the program's own line, or one for each thread
	quota  cpus   // 0: the program's own line, or none
	period span
}

// defaultCPUs is how many CPUs the simulated machine has for GOMAXPROCS.
const defaultCPUs = 4

// quotaRelease is the first Go 1.N whose GOMAXPROCS follows a quota.
const quotaRelease = 25

// declare adds the flags.
func (o *kernelOptions) declare(f *pflag.FlagSet) {
	o.cores.max = sim.MaxProcs
	f.Var(&o.cores, "cores", "how many threads can run at the same time; the others wait "+
		"(default: the program's //gmp:cores line, else no limit)")
	f.Var(&o.quota, "quota", "CPU quota for the whole process, like a container limit: 2, 0.5 or none "+
		"(default: the program's //gmp:quota line, else none)")
	f.Var(&o.period, "period", "period of the --quota, 1ms to 1s (default 100ms)")
}

// or returns the options with what the program says where they say nothing.
func (o kernelOptions) or(s scenarios.Setup) kernelOptions {
	if o.cores.n == 0 {
		o.cores.n = int64(s.Cores)
	}
	if o.quota == 0 {
		o.quota = cpus(s.Quota)
	}
	if o.quota == noQuota {
		o.quota = 0
	}
	return o
}

// configure puts the kernel into cfg. Where nothing sets GOMAXPROCS, it follows
// the cores and, from Go 1.25 on, the quota.
func (o kernelOptions) configure(cfg *sim.Config) error {
	if err := o.check(); err != nil {
		return err
	}
	cfg.Cores, cfg.Quota, cfg.Period = int(o.cores.n), int(o.quota), event.Duration(o.period.d)
	if cfg.Procs > 0 {
		return nil
	}
	cfg.Procs = o.cpus()
	if cfg.Policy.Release >= quotaRelease {
		cfg.Procs = sim.DefaultProcs(cfg.Procs, cfg.Quota)
	}
	return nil
}

// check refuses what makes no sense together, in the words of the flags.
func (o kernelOptions) check() error {
	period := event.Duration(o.period.d)
	if period == 0 {
		period = sim.DefaultPeriod
	}
	used := event.Duration(o.quota) * period / 1000
	switch {
	case o.period.d > 0 && o.quota == 0:
		return errors.New("--period needs --quota; add --quota, such as --quota 2")
	case period < sim.MinPeriod || period > sim.MaxPeriod:
		return fmt.Errorf("--period %v: want %v to %v, the limits of Linux", period, sim.MinPeriod, sim.MaxPeriod)
	case o.quota > 0 && used < sim.MinQuota:
		return fmt.Errorf("--quota %v is %v in a period of %v: want at least %v, the limit of Linux", &o.quota, used, period, sim.MinQuota)
	}
	return nil
}

// cpus is how many CPUs the program sees.
func (o kernelOptions) cpus() int {
	if o.cores.n > 0 {
		return int(o.cores.n)
	}
	return defaultCPUs
}
