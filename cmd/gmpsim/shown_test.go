package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// A trial is a run of a scenario, with what it showed.
type trial struct {
	run    string // the scenario and its flags
	events int
	digest uint64
	shows  map[string]bool // topics
}

// trialSteps bound a run of a trial: a scenario that shows something shows it soon.
const trialSteps = 20_000

// topicKey is a topic in a trial.
func topicKey(family, name string) string { return family + "\t" + name }

// try runs a scenario. change may change the machine.
func try(t *testing.T, run string, topics []view.Topic, change func(*sim.Config)) trial {
	name, flags, _ := strings.Cut(run, " ")
	var o machineOptions
	cmd := &cobra.Command{}
	o.declare(cmd)
	require.NoError(t, cmd.ParseFlags(strings.Fields(flags)))
	p, cfg, err := o.prepare(nil, []string{name})
	require.NoError(t, err)
	cfg.MaxSteps = trialSteps
	if change != nil {
		change(&cfg)
	}
	tr := trial{run: run, shows: map[string]bool{}, digest: 14695981039346656037}
	w := newWatching(topics)
	cfg.Listen = func(e *event.Event) {
		tr.events++
		if e.Kind == event.Rule { // it differs with the rule, whatever the rule does
			return
		}
		for _, v := range []uint64{uint64(e.T), uint64(e.Kind), uint64(e.G), uint64(e.M), uint64(e.P), uint64(e.Arg(0)), uint64(e.Arg(1))} {
			tr.digest = (tr.digest ^ v) * 1099511628211
		}
		if topics != nil {
			w.see(e, tr.shows)
		}
	}
	m, err := sim.New(cfg)
	require.NoError(t, err)
	a := newSession()
	_, err = a.start(context.Background(), p, m, io.Discard, io.Discard, nil)
	require.NoError(t, err)
	m.Run()
	return tr
}

// A watching looks for topics that a run has not shown so far.
type watching struct {
	watch *view.Watch
	kinds event.Kindset // that were met
	steps []sim.Step
	other []view.Topic
}

func newWatching(topics []view.Topic) *watching {
	w := &watching{watch: view.NewWatch(), steps: sim.Steps()}
	w.other = slices.DeleteFunc(slices.Clone(topics), func(t view.Topic) bool {
		return slices.Contains([]string{view.FamilyKind, view.FamilyRule, view.FamilyCost}, t.Family) || strings.HasPrefix(t.Family, "step")
	})
	return w
}

// see notes what e shows.
func (w *watching) see(e *event.Event, shows map[string]bool) {
	w.watch.Listen(e)
	if !w.kinds[e.Kind] {
		w.kinds[e.Kind] = true
		shows[topicKey(view.FamilyKind, e.Kind.String())] = true
	}
	w.other = slices.DeleteFunc(w.other, func(t view.Topic) bool {
		is := t.Shows(w.watch, e)
		if is {
			shows[topicKey(t.Family, t.Name)] = true
		}
		return is
	})
	w.steps = slices.DeleteFunc(w.steps, func(s sim.Step) bool {
		is := s.Shows(e)
		if is {
			shows[topicKey(stepFamily(s), s.Name)] = true
		}
		return is
	})
}

// variants are flags with which a scenario may show what it does not show as it is.
var variants = []string{"", "--go 1.25", "--go 1.13", "--go 1.9", "--go 1.4", "--model threads", "--cores 1 --procs 2", "--gogc 1"}

// find fills the table: for each topic the run with its name, otherwise the shortest that shows it.
func findShown(t *testing.T) string {
	var o explainOptions
	all, err := o.topics()
	require.NoError(t, err)
	var plain []trial
	best := map[string]trial{}
	for _, flags := range variants {
		for _, sc := range scenarios.All() {
			tr := try(t, strings.TrimSpace(sc.Name+" "+flags), all, nil)
			if flags == "" {
				plain = append(plain, tr)
			}
			for key := range tr.shows {
				if b, known := best[key]; !known || !strings.Contains(b.run, "--") == (flags == "") && shows(tr, b, key) {
					best[key] = tr
				}
			}
		}
	}
	slices.SortStableFunc(plain, func(a, b trial) int { return cmp.Compare(a.events, b.events) })
	var b strings.Builder
	for _, topic := range all {
		switch topic.Family {
		case view.FamilyRule, view.FamilyCost:
			if run := changing(t, topic, plain); run != "" {
				fmt.Fprintf(&b, "%s\t%s\t%s\n", topic.Family, topic.Name, run)
			}
		default:
			if tr, ok := best[topicKey(topic.Family, topic.Name)]; ok {
				fmt.Fprintf(&b, "%s\t%s\t%s\n", topic.Family, topic.Name, tr.run)
			}
		}
	}
	return b.String()
}

// shows reports whether a shows the topic better than b.
func shows(a, b trial, key string) bool {
	_, name, _ := strings.Cut(key, "\t")
	named := func(t trial) int {
		if strings.HasPrefix(t.run, name) {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(named(a), named(b)), cmp.Compare(a.events, b.events)) < 0
}

// changing returns the run of a rule or a cost: the shortest scenario that another value changes.
func changing(t *testing.T, topic view.Topic, plain []trial) string {
	for _, base := range plain {
		for _, run := range changes(topic, base.run) {
			if changed(t, topic, run, base.digest) {
				return run
			}
		}
	}
	return ""
}

// changes are the runs of a scenario in which a rule or a cost may be another.
func changes(topic view.Topic, scenario string) (runs []string) {
	if topic.Family == view.FamilyCost {
		return []string{scenario}
	}
	p := rules.PolicyOf(rules.LatestRelease)
	for _, s := range rules.Settings() {
		if s.Key == topic.Name {
			for _, v := range s.Others(&p) {
				runs = append(runs, fmt.Sprintf("%s %s=%s", scenario, s.Key, v))
			}
		}
	}
	return runs
}

// changed reports whether the rule, or the cost three times as high, changes a run.
func changed(t *testing.T, topic view.Topic, run string, digest uint64) bool {
	name, rule, isRule := strings.Cut(run, " ")
	other := try(t, name, nil, func(cfg *sim.Config) {
		if key, value, _ := strings.Cut(rule, "="); isRule {
			require.NoError(t, cfg.Policy.Set(key, value))
			return
		}
		cfg.Costs = rules.DefaultCosts()
		for _, c := range rules.CostTable() {
			if c.Key == topic.Name {
				c.Raise(&cfg.Costs, 3)
			}
		}
	})
	return other.digest != digest
}

// holds reports whether a row of the table is true. Runs are kept in trials.
func holds(t *testing.T, all []view.Topic, trials map[string]trial, family, name, run string) bool {
	scenario, _, _ := strings.Cut(run, " ")
	rule := family == view.FamilyRule || family == view.FamilyCost
	if rule {
		run = scenario
	}
	if _, done := trials[run]; !done {
		trials[run] = try(t, run, all, nil)
	}
	return rule || trials[run].shows[topicKey(family, name)]
}

// TestShown: does each run that explain names show what it is named for? -update finds a new one where that is not so;
// if shown.txt is empty it finds all, which takes some minutes.
func TestShown(t *testing.T) {
	if golden.Updating() && shown == "" {
		golden.Write(t, "shown.txt", findShown(t))
		return
	}
	var o explainOptions
	all, err := o.topics()
	require.NoError(t, err)
	byName, trials, without := map[string]view.Topic{}, map[string]trial{}, map[string]bool{}
	for _, topic := range all {
		byName[topicKey(topic.Family, topic.Name)] = topic
		without[topicKey(topic.Family, topic.Name)] = true
		require.NotEmpty(t, topic.Meaning)
	}
	var rows strings.Builder
	for line := range strings.Lines(shown) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		topic, known := byName[topicKey(f[0], f[1])]
		require.True(t, known, "%s is no topic", line)
		is := holds(t, all, trials, f[0], f[1], f[2])
		if f[0] == view.FamilyRule || f[0] == view.FamilyCost {
			scenario, _, _ := strings.Cut(f[2], " ")
			is = testing.Short() || changed(t, topic, f[2], trials[scenario].digest)
		}
		if !is && golden.Updating() {
			if f[2], is = another(t, topic, all, trials); !is {
				continue
			}
		}
		require.True(t, is, line)
		delete(without, topicKey(f[0], f[1]))
		rows.WriteString(strings.Join(f, "\t") + "\n")
	}
	require.LessOrEqual(t, len(without), mostWithout, "%v", without)
	golden.Equal(t, "shown.txt", rows.String())
}

// another returns a run that shows a topic.
func another(t *testing.T, topic view.Topic, all []view.Topic, trials map[string]trial) (run string, found bool) {
	for _, flags := range variants {
		for _, sc := range scenarios.All() {
			run := strings.TrimSpace(sc.Name + " " + flags)
			if topic.Family == view.FamilyRule || topic.Family == view.FamilyCost {
				if flags != "" {
					return "", false
				}
				holds(t, all, trials, topic.Family, topic.Name, sc.Name)
				run = changing(t, topic, []trial{trials[sc.Name]})
				found = run != ""
			} else {
				found = holds(t, all, trials, topic.Family, topic.Name, run)
			}
			if found {
				return run, true
			}
		}
	}
	return "", false
}

// mostWithout is how many topics no scenario shows. A new scenario may show some of them; then this number goes down.
const mostWithout = 64
