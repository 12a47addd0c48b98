package sim

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Config says what machine to build. The zero value of every field but Procs
// is usable.
type Config struct {
	Procs    int            // GOMAXPROCS, 1 to MaxProcs
	Chooser  Chooser        // the source of chance; nil: Seeded(Seed)
	Seed     int64          // for the default chooser
	Costs    rules.Costs    // how long things take; zero: DefaultCosts
	Boot     Boot           // the state when main.main begins; zero: DefaultBoot
	Listen   event.Listener // told every event; nil: events cost nothing
	Only     *event.Kindset // the kinds that Listen is told, without the places of calls into std packages; nil: all
	Policy   rules.Policy   // how the scheduler decides; zero: PolicyOf(LatestRelease)
	GC       GC             // when the garbage collector runs; zero: as with GOGC=100
	Check    bool           // test every invariant after every step
	MaxSteps int64          // the run ends after so many steps; 0: no limit
	MaxTime  event.Time     // the run ends at this instant; 0: at EndOfTime

	Cores  int            // how many threads can run at a time; 0: all
	Quota  int            // CPU time in thousandths of a CPU; 0: no quota
	Period event.Duration // in which that is counted; 0: DefaultPeriod
}

// MaxProcs is the greatest GOMAXPROCS that a machine can have.
const MaxProcs = 1024

// setDefaults fills in what has a default.
func (c *Config) setDefaults() {
	if c.Chooser == nil {
		c.Chooser = Seeded(c.Seed)
	}
	if c.Costs == (rules.Costs{}) {
		c.Costs = rules.DefaultCosts()
	}
	if c.Boot == (Boot{}) {
		c.Boot = DefaultBoot()
	}
	if c.Policy == (rules.Policy{}) {
		c.Policy = rules.PolicyOf(rules.LatestRelease)
	}
	if c.MaxTime == 0 || c.MaxTime > EndOfTime {
		c.MaxTime = EndOfTime
	}
}

// valid names the field that is out of range.
func (c *Config) valid() error {
	if c.Procs < 1 || c.Procs > MaxProcs {
		return fmt.Errorf("procs is %d; want 1 to %d", c.Procs, MaxProcs)
	}
	if q := c.Boot.Queued; q < 0 || q > len(bootQueue()) {
		return fmt.Errorf("boot.queued is %d goroutines; want 0 to %d", q, len(bootQueue()))
	}
	if err := c.checkKernel(); err != nil {
		return err
	}
	return c.Policy.Valid()
}

// wanted returns the kinds that the listener is told.
func (c *Config) wanted() (kinds event.Kindset) {
	switch {
	case c.Listen == nil:
	case c.Only != nil:
		kinds = *c.Only
	default:
		for k := range kinds {
			kinds[k] = true
		}
	}
	return kinds
}
