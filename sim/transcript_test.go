package sim

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// A lesson is a transcript: a question, a program that answers it and the part
// of its events that does. It is kept in testdata under its name.
type lesson struct {
	name  string
	ask   string   // the question, and a picture of how things stand
	rows  []string // the rows of the search that it shows
	cfg   Config
	costs string
	main  func(m *Machine) Body
	from  func(*event.Event) bool // shown from here; nil: from main's first step
	to    func(*event.Event) bool // to here; nil: to the end

	sysmon bool // show its rounds, too
}

// TestLessons compares every transcript with the recorded one.
func TestLessons(t *testing.T) {
	shown := map[string]string{}
	for _, l := range lessons() {
		t.Run(l.name, func(t *testing.T) {
			text, rows := l.play(t)
			for _, r := range l.rows {
				assert.True(t, rows[r], "row %q is not exercised", r)
				shown[r] = l.name
			}
			assert.LessOrEqual(t, strings.Count(text, "\n"), 120)
			golden.Equal(t, filepath.Join("testdata", l.name+".txt"), text)
		})
	}
	for _, r := range slices.Concat(searchRows(), sysmonRows(), exitsyscallRows(), gcRows()) {
		assert.NotEmpty(t, shown[r.name], "no lesson shows the row %q", r.name)
	}
}

// play runs the program and returns the transcript and the rows that were
// tried in the part that it shows.
func (l *lesson) play(t *testing.T) (text string, rows map[string]bool) {
	text, rows, came := l.playOn(t, func(*Machine) {})
	require.True(t, came, "the lesson's moment did not come")
	return text, rows
}

// playOn is play on a machine that setUp changes before it starts. It reports
// whether the moment came that the lesson is about.
func (l *lesson) playOn(t *testing.T, setUp func(*Machine)) (text string, rows map[string]bool, came bool) {
	costs, err := rules.ParseCosts(l.costs)
	require.NoError(t, err)
	l.cfg.Costs, l.cfg.Check = costs, true
	l.cfg.Chooser = Scripted() // every thread takes the median to wake up
	if l.cfg.Boot == (Boot{}) {
		l.cfg.Boot = Boot{Tick: 4}
	}
	out, on, over := strings.Builder{}, false, false
	fmt.Fprintf(&out, "%s\n\n", strings.TrimSpace(l.ask))
	if l.costs != "" {
		fmt.Fprintf(&out, "Costs: %s.\n\n", strings.ReplaceAll(l.costs, "\n", ", "))
	}
	l.cfg.Listen = func(e *event.Event) {
		on = on || l.from == nil && e.Kind == event.Execute && e.G == 1 || l.from != nil && l.from(e)
		quiet := e.Kind == event.SysmonSleep || e.Kind == event.SysmonDeep
		if event.Specs[e.Kind].Class == event.ClassMeasure {
			return
		}
		if on && !over && (l.sysmon || !quiet) {
			out.WriteString(e.String() + "\n")
			over = l.to != nil && l.to(e)
		}
	}
	m := machine(t, l.cfg)
	rows = map[string]bool{}
	for phase, list := range rowsOf() {
		for i, r := range list {
			m.tables[phase].try[i] = func(m *Machine, mp *M) rowResult {
				rows[r.name] = rows[r.name] || on && !over
				return r.try(m, mp)
			}
		}
	}
	setUp(m)
	m.Start(l.main(m), 0)
	m.Run()
	return out.String(), rows, on && (over || l.to == nil)
}
