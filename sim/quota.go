package sim

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A quota is how much CPU time all threads of a process together may use in each
// period, as a container's limit is: with 2 CPUs and a period of 100 ms, 200 ms of
// it. Once that is used up all threads stand still until the next period,
// whatever they hold and whoever waits for them. So 64 threads under a quota of 8
// run for 12.5 ms and then stand for 87.5 ms, where 8 would just run.
//
// The cores know how many threads run, so what is used is a count that changes
// its rate with them, and the instant at which it reaches the limit is known in
// advance: the clock of the kernel ticks then. Frozen threads keep their cores, and
// what they were to do is that much later. Those that wake up meanwhile do so at
// the end of the period, sysmon among them.
//
// Mirrors the CPU controller of Linux's cgroups. There each core draws a few
// milliseconds of the quota at a time and stops by itself when there is no more;
// here all stop at one instant.
type quota struct {
	limit  event.Duration // CPU time in a period; 0: as much as they like
	period event.Duration
	used   event.Duration // in this period, up to since
	since  event.Time
	ends   event.Time // when the period is over
	frozen bool
	froze  event.Time
}

// The range of a period that Linux takes, the least quota in it, and the usual
// period.
const (
	MinPeriod     = event.Millisecond
	MaxPeriod     = event.Second
	MinQuota      = event.Millisecond
	DefaultPeriod = 100 * event.Millisecond
)

// milli is how many parts a CPU has in Config.Quota.
const milli = 1000

// newQuota returns the quota that cfg asks for.
func newQuota(cfg *Config) quota {
	return quota{limit: quotaOf(cfg.Quota, cfg.Period), period: cfg.Period}
}

// quotaOf is the CPU time of so many thousandths of a CPU in a period.
func quotaOf(cpus int, period event.Duration) event.Duration {
	return event.Duration(cpus) * period / milli
}

// checkKernel returns what is wrong with the kernel that cfg asks for, and fills in the
// usual period.
func (cfg *Config) checkKernel() error {
	if cfg.Period == 0 {
		cfg.Period = DefaultPeriod
	}
	switch {
	case cfg.Cores < 0 || cfg.Cores > MaxProcs:
		return fmt.Errorf("cores is %d; want 1 to %d, or 0 for no limit", cfg.Cores, MaxProcs)
	case cfg.Period < MinPeriod || cfg.Period > MaxPeriod:
		return fmt.Errorf("period is %v; want %v to %v", cfg.Period, MinPeriod, MaxPeriod)
	case cfg.Quota < 0 || cfg.Quota > MaxProcs*milli:
		return fmt.Errorf("quota is %d thousandths of a CPU; want up to %d, or 0 for none", cfg.Quota, MaxProcs*milli)
	case cfg.Quota > 0 && quotaOf(cfg.Quota, cfg.Period) < MinQuota:
		return fmt.Errorf("quota is %v in a period of %v; want at least %v", quotaOf(cfg.Quota, cfg.Period), cfg.Period, MinQuota)
	}
	return nil
}

// DefaultProcs is GOMAXPROCS of a program that does not set it, on so many CPUs
// and under a quota of so many thousandths of a CPU, 0 if there is none: the
// lesser of the two, but a quota counts as 2 at least and fractions are rounded
// up. With one P a goroutine that computes would keep all others waiting, though
// the quota may let two threads run for a moment. Mirrors defaultGOMAXPROCS, Go
// 1.25 and later; before, quotas were ignored.
func DefaultProcs(cpus, quota int) int {
	if quota == 0 {
		return cpus
	}
	return min(cpus, max(2, (quota+milli-1)/milli))
}

// charge adds up what was used since the number of running threads last changed.
func (m *Machine) charge() {
	q := &m.cores.quota
	if q.limit == 0 || q.frozen {
		return
	}
	if m.now >= q.ends {
		m.newPeriod()
		return
	}
	q.used += event.Duration(m.cores.busy) * m.now.Sub(q.since)
	q.since = m.now
}

// newPeriod gives the process its whole quota again. Periods follow each other
// without a gap, but one in which nothing runs is not noticed.
func (m *Machine) newPeriod() {
	q := &m.cores.quota
	q.used, q.since = 0, m.now
	q.ends = (m.now/event.Time(q.period) + 1) * event.Time(q.period)
	m.tellMeasured(nil, event.MeasuredPeriod, 1)
}

// nextTick is when the quota will be used up, with so many threads running, or
// the period ends.
func (q *quota) nextTick(busy int) event.Time {
	switch {
	case q.frozen:
		return q.ends
	case q.limit == 0 || busy == 0:
		return event.Never
	}
	left := (q.limit - q.used + event.Duration(busy) - 1) / event.Duration(busy)
	return min(q.ends, q.since.Add(left))
}

// tickQuota ends a period, or freezes the process until the end of this one.
func (m *Machine) tickQuota() {
	q := &m.cores.quota
	if q.limit == 0 {
		return
	}
	over := m.now >= q.ends
	if q.frozen && over {
		m.unthrottle()
	}
	m.charge()
	if !over && q.used >= q.limit {
		m.throttle()
	}
}

// throttle stops every thread that runs until the end of the period.
func (m *Machine) throttle() {
	c := m.cores
	q := &c.quota
	q.frozen, q.froze = true, m.now
	rest := q.ends.Sub(m.now)
	m.tellThrottle(nil, q.used, q.ends, c.busy)
	for _, mp := range c.on {
		if mp != nil {
			mp.since = mp.since.Add(rest)
			mp.preemptAt = mp.preemptAt.Add(rest)
			m.pending.move(mp, mp.at.Add(rest))
		}
	}
}

// unthrottle lets the threads go on.
func (m *Machine) unthrottle() {
	q := &m.cores.quota
	q.frozen = false
	m.tellUnthrottle(nil, m.now.Sub(q.froze), m.cores.busy)
}
