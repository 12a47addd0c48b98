package view

import (
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Topic is something that a trace or a state speaks of, and what there is to say about it.
type Topic struct {
	Family  string // "kind", "wait", …
	Name    string
	Runtime string // the runtime's function or constant; "" if there is none
	Meaning string
	Value   string     // under the rules of a run: of rules and costs
	Reasons []Sentence // of kinds

	shows func(w *Watch, e *event.Event) bool
}

// The families of topics that this package knows.
const (
	FamilyKind = "kind"
	FamilyG    = "state of a G"
	FamilyM    = "state of an M"
	FamilyP    = "state of a P"
	FamilyWait = "wait reason"
	FamilyRule = "rule"
	FamilyCost = "cost"
)

// Topics returns all topics that events and rules have. The values are those of r and costs.
func Topics(r rules.Rules, costs *rules.Costs) []Topic {
	return slices.Concat(kindTopics(r), statusTopics(), waitTopics(), ruleTopics(r), costTopics(costs))
}

// kindTopics explains each kind of event by its row of Specs and the reasons that --why can give.
func kindTopics(r rules.Rules) (all []Topic) {
	run := newRuling()
	run.Rules = r
	for k := range event.Kinds {
		s := &event.Specs[k]
		t := Topic{Family: FamilyKind, Name: s.Name, Runtime: s.Runtime, Meaning: s.Meaning,
			shows: func(_ *Watch, e *event.Event) bool { return e.Kind == k }}
		for _, one := range wordings[k].all() {
			t.Reasons = append(t.Reasons, Sentence{string(one.mark), run.fill(one.text)})
		}
		all = append(all, t)
	}
	return all
}

// ruleTopics explains each rule with its value.
func ruleTopics(r rules.Rules) (all []Topic) {
	for _, s := range rules.Settings() {
		all = append(all, Topic{Family: FamilyRule, Name: s.Key, Meaning: Sentenced(s.Doc) + " It can be " + s.Alternatives() + ".",
			Value: s.Value(&r.Policy)})
	}
	return all
}

// costTopics explains each cost with its value.
func costTopics(costs *rules.Costs) (all []Topic) {
	for _, c := range rules.CostTable() {
		all = append(all, Topic{Family: FamilyCost, Name: c.Key,
			Meaning: Sentenced("How long this takes: " + c.Doc), Value: c.Value(costs)})
	}
	return all
}

// Sentenced makes a sentence of a text that begins in lower case and has no full stop.
func Sentenced(s string) string {
	s = strings.ToUpper(s[:1]) + s[1:]
	if strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// Shows reports whether e, which w has just taken in, shows the topic. Rules and costs are shown by no event of their own.
func (t *Topic) Shows(w *Watch, e *event.Event) bool { return t.shows != nil && t.shows(w, e) }

// A Watch follows a run for Topic.Shows.
type Watch struct{ state *event.State }

// NewWatch returns a Watch of a run that has not begun.
func NewWatch() *Watch { return &Watch{event.NewState()} }

// Listen takes in one event; it is an event.Listener.
func (w *Watch) Listen(e *event.Event) { w.state.Apply(e) }
