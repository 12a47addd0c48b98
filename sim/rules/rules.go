package rules

import "github.com/gmpsim/gmpsim/sim/event"

// Rules are the rules of a run as far as sentences speak of them: its policy, and of
// its costs the time slice.
type Rules struct {
	Policy Policy
	Slice  event.Duration // how long a goroutine may run before it is told to stop
}

// Latest returns the rules of the latest release, with the default costs.
func Latest() Rules { return Rules{PolicyOf(LatestRelease), ForcePreempt} }

// A Difference is one rule that is not as in the latest release: its key and the
// number of its value.
type Difference struct {
	Key   event.RuleKey
	Value int64
}

// Differences returns the settings with which the rules are made from those of the
// latest release, so that Apply makes them again. The release comes first and then the
// design, since each sets all others; what follows from them is not in the list.
func (r Rules) Differences() []Difference {
	base := Latest()
	if r == base {
		return nil // nearly every run: it must not pay for the others
	}
	var list []Difference
	all := Settings()
	for key := range event.RuleKeys {
		s, ok := find(all, key.String())
		if !ok {
			continue // the slice is no setting and comes last
		}
		if value := s.get(&r.Policy); value != s.get(&base.Policy) {
			list = append(list, Difference{key, value})
			s.put(&base.Policy, value)
		}
	}
	if r.Slice != base.Slice {
		list = append(list, Difference{event.RuleSlice, int64(r.Slice)})
	}
	return list
}

// Apply changes one rule. What is no rule or no value of it changes nothing: a
// recording may have been made by another version, or by hand.
func (r *Rules) Apply(key event.RuleKey, value int64) {
	if key == event.RuleSlice {
		r.Slice = event.Duration(max(value, 0))
	} else if s, ok := find(Settings(), key.String()); ok && s.values.has(value) {
		s.put(&r.Policy, value)
	}
}

// String returns the rule as a user sets it: "global=31".
func (d Difference) String() string {
	if d.Key == event.RuleSlice {
		return d.Key.String() + "=" + event.Duration(d.Value).String()
	}
	s, _ := find(Settings(), d.Key.String())
	return d.Key.String() + "=" + s.values.text(d.Value)
}
