package rules

import (
	"fmt"
	"slices"
	"strings"
)

// A Setting is one switch of a policy: its key, the values that it takes and
// what it decides.
type Setting struct {
	Key    string
	Values string // such as "on, off"
	Doc    string

	values values
	get    func(*Policy) int64
	put    func(*Policy, int64)
}

// Settings lists the switches, in the order of the documentation. A new one needs a
// row here and, so that a run tells of it, a value of event.RuleKey.
func Settings() []Setting {
	return []Setting{
		named("model", "the design: Go's, that of Go 1.0, or a kernel thread for each goroutine",
			ModelNames(), func(p *Policy) int64 { return int64(p.Model) }, setModel),
		ranged("go", "the release whose rules apply",
			values{prefix: "1.", most: LatestRelease}, func(p *Policy) int64 { return int64(p.Release) }, setRelease),
		onOff("runnext", "whether what was readied last runs first", func(p *Policy) *bool { return &p.Runnext }),
		count("queue", "how many goroutines a P's queue holds", 0, RunqSize, func(p *Policy) *int { return &p.Queue }),
		count("global", "the global queue comes first once in so many times", 1, 1_000_000, func(p *Policy) *int { return &p.GlobalEvery }),
		choice("steal", "what a thief takes",
			[]string{"half", "one", "none"}, func(p *Policy) *Steal { return &p.Steal }),
		onOff("spinning", "whether an M without work looks at the other Ps by itself", func(p *Policy) *bool { return &p.Spinning }),
		choice("preempt", "where a goroutine that ran too long can be stopped",
			[]string{"async", "calls", "none"}, func(p *Policy) *Preempt { return &p.Preempt }),
		onOff("first-look", "whether sysmon, at its first look, takes the first system call for a long one",
			func(p *Policy) *bool { return &p.FirstLook }),
		onOff("starvation", "whether a mutex is handed to a waiter that lost for "+StarvationAfter.Prose(),
			func(p *Policy) *bool { return &p.Starvation }),
		choice("timers", fmt.Sprintf("who runs timers: whoever looks for work, or a goroutine for each of %d heaps or for one", TimerBuckets),
			[]string{"ps", "buckets", "one"}, func(p *Policy) *Timers { return &p.Timers }),
	}
}

// Set changes one switch. "model" and "go" set all the others, so they come
// first. The error names what is allowed; the policy is unchanged then.
func (p *Policy) Set(key, value string) error {
	s, ok := find(Settings(), key)
	if !ok {
		return &PolicyError{Key: key}
	}
	n, ok := s.values.parse(value)
	if !ok {
		return fmt.Errorf("%s is %q; want %s", key, value, s.Values)
	}
	changed := *p
	s.put(&changed, n)
	if err := changed.check(key, value); err != nil {
		return err
	}
	*p = changed
	return nil
}

// find returns the switch with a key.
func find(list []Setting, key string) (s Setting, ok bool) {
	i := slices.IndexFunc(list, func(s Setting) bool { return s.Key == key })
	if i < 0 {
		return s, false
	}
	return list[i], true
}

// A PolicyError is a switch that does not exist.
type PolicyError struct{ Key string }

// Error lists the switches that exist.
func (e *PolicyError) Error() string {
	var keys []string
	for _, s := range Settings() {
		keys = append(keys, s.Key)
	}
	return fmt.Sprintf("unknown switch %q; there are %s", e.Key, strings.Join(keys, ", "))
}

// check refuses switches that a design without Ps does not have, and Ps in the
// release that had none.
func (p *Policy) check(key, value string) error {
	const ofPs = "runnext queue global steal spinning"
	switch {
	case p.Model != GMP && slices.Contains(strings.Fields(ofPs), key):
		return fmt.Errorf("%s=%s needs Ps with queues of their own, which model=%v does not have; model=gmp does", key, value, p.Model)
	case p.Model == Threads && key == "timers":
		return fmt.Errorf("%s=%s needs a runtime that runs the timers, which model=%v leaves to the kernel", key, value, p.Model)
	case p.Model == GMP && p.Release < releaseP:
		return fmt.Errorf("%s=%s needs Ps, which go=1.%d does not have; go=1.%d is the first that does", key, value, p.Release, releaseP)
	}
	return nil
}
