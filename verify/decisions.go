package verify

import (
	"fmt"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

// A DecisionComparison holds the decisions of several real runs, at GOMAXPROCS=1,
// against the simulation. Its zero value has none.
type DecisionComparison struct {
	Runs    [agreements]int // how many runs agree how far
	Shown   *Alignment      // the one that shows most: not the same, or the first by the clock
	Longest int             // how many decisions were the same in one run
	shown   Agreement
}

// Add counts one run. The simulated decisions are those from the log's own
// beginning, boot; chance says that the simulator drew.
func (c *DecisionComparison) Add(log *real.Log, boot sim.Boot, simulated []real.Decision, chance bool) {
	c.AddRun(log, boot, &Run{Decisions: simulated, drew: chance, several: -1})
}

// AddRun is Add for a run of Decide.
func (c *DecisionComparison) AddRun(log *real.Log, boot sim.Boot, run *Run) {
	a := Align(log, run.Decisions)
	if run.several >= 0 {
		a.several = len(atOneP(run.Decisions[:run.several]))
	}
	chance := run.drew
	how := a.agreement(chance)
	if !began(log, boot) {
		how = OtherStart
	} else {
		c.Longest = max(c.Longest, a.Same())
	}
	c.Runs[how]++
	if how != AllSame && how != OtherStart && (c.Shown == nil || how > c.shown) {
		c.Shown, c.shown = &a, how
	}
}

// began reports whether a real run began as the simulated one, whatever the
// schedtick: package initialization may have started goroutines, or let those of
// the runtime run.
func began(log *real.Log, boot sim.Boot) bool {
	const started = 4 // main and three of the runtime's own, which are through
	queued := boot.Queued
	if boot.NoUpdater {
		queued--
	}
	start := log.Start()
	return start.Queued == queued && start.Next == int64(started+queued+1)
}

// Compared reports whether there was anything to compare: some run began as a
// simulated one does.
func (c *DecisionComparison) Compared() bool { return c.Runs[OtherStart] < c.runs() }

// Verdict says whether the simulated scheduler is right. It is wrong if most of the
// runs were not the same for no reason that is known: what else the clock decides
// does not happen in most of them.
func (c *DecisionComparison) Verdict() Verdict {
	switch {
	case 2*c.Runs[NotSame] > c.runs():
		return Differs
	case 2*c.Runs[SameToProcs] > c.runs():
		return Uncompared
	}
	return c.split().verdict()
}

// split says why the runs are not all the same.
func (c *DecisionComparison) split() split {
	return split{runs: c.runs(), odd: c.runs() - c.Runs[AllSame], chance: c.Runs[SameToChance],
		clock: c.Runs[SameToClock] + c.Runs[SameToDue], unknown: c.Runs[NotSame]}
}

func (c *DecisionComparison) runs() (n int) {
	for _, k := range c.Runs {
		n += k
	}
	return n
}

// String is the verdict in a few words.
func (c *DecisionComparison) String() string {
	v, s := c.Verdict(), c.split()
	switch v {
	case Uncompared:
		return "comparable until the program sets GOMAXPROCS"
	case ByClock:
		return fmt.Sprintf("clock: the same until it interfered in %d of %d runs", s.clock, s.runs)
	case ByChance:
		return fmt.Sprintf("chance: the same until it decided in %d of %d runs", s.chance, s.runs)
	}
	return v.of(s)
}
