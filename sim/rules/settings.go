package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Set changes one switch. "model" and "go" set all the others, so they come
// first. The error names what is allowed; the policy is unchanged then.
func (p *Policy) Set(key, value string) error {
	s, ok := find(Settings(), key)
	if !ok {
		return &PolicyError{Key: key}
	}
	n, ok := s.values.parse(value)
	if !ok {
		return fmt.Errorf("%s is %q; want %s", key, value, s.Alternatives())
	}
	changed := *p
	s.put(&changed, n)
	if err := changed.check(key, value); err != nil {
		return err
	}
	*p = changed
	return nil
}

// Alternatives are the values in a sentence: "half, one or none".
func (s Setting) Alternatives() string {
	last := strings.LastIndex(s.Values, ", ")
	if last < 0 {
		return s.Values
	}
	return s.Values[:last] + " or " + s.Values[last+len(", "):]
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
	return fmt.Sprintf("unknown rule %q; the rules are %s", e.Key, strings.Join(keys, ", "))
}

// check refuses switches that a design without Ps does not have, and Ps in the
// release that had none.
func (p *Policy) check(key, value string) error {
	const ofPs = "runnext queue global steal spinning"
	switch {
	case p.Model != GMP && slices.Contains(strings.Fields(ofPs), key):
		return fmt.Errorf("%s=%s needs Ps with their own queues, but model=%v has none; model=gmp has them", key, value, p.Model)
	case p.Model == Threads && key == "timers":
		return fmt.Errorf("%s=%s needs a runtime that runs timers, but in model=%v the kernel does that", key, value, p.Model)
	case p.Model == GMP && p.Release < releaseP:
		return fmt.Errorf("%s=%s needs Ps, but go=1.%d has none; go=1.%d is the first release with Ps", key, value, p.Release, releaseP)
	}
	return nil
}

// Value is how p has the switch, as a user writes it.
func (s Setting) Value(p *Policy) string { return s.values.text(s.get(p)) }

// Others are the other values with which the switch may be tried beside p's: all of them, or for a number the ends of its range.
func (s Setting) Others(p *Policy) (list []string) {
	numbers := []int64{s.values.least, s.values.most}
	for n := range s.values.names {
		numbers = append(numbers, int64(n))
	}
	if s.values.names != nil {
		numbers = numbers[2:]
	}
	for _, n := range numbers {
		if n != s.get(p) {
			list = append(list, s.values.text(n))
		}
	}
	return list
}
