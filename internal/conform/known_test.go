package conform_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// knownFile has a line for each function that is not passed: its package, its name, what
// becomes of it, and why. With -update the lines are written anew; the reasons of functions
// that still fail are kept, and those of new ones are for a person to write. A line whose
// "long-" only -all finds true is a person's, too.
const (
	knownFile   = "testdata/known.txt"
	unexplained = "?"
)

// A verdict says what became of one function.
type verdict struct{ path, name, status, why string }

// passed reports whether the function did not fail.
func (v verdict) passed() bool { return v.status == "pass" || v.status == "skip" }

func (v verdict) compare(w verdict) int {
	return cmp.Or(strings.Compare(v.path, w.path), strings.Compare(v.name, w.name))
}

// A list is the known failures.
type list struct{ verdicts []verdict }

// readKnown reads the list.
func readKnown(t *testing.T) *list {
	l := &list{}
	for line := range strings.Lines(golden.RecordedBy(t, knownFile, "TestConform")) {
		words := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 4)
		if len(words) != 4 {
			t.Fatalf("%s: want package, name, what becomes of it and why: %q", knownFile, line)
		}
		l.verdicts = append(l.verdicts, verdict{words[0], words[1], words[2], words[3]})
	}
	return l
}

// find returns what is known of a function. Of what is known of a long test only -all is
// to know.
func (l *list) find(path, name string) (v verdict, ok bool) {
	for _, v := range l.verdicts {
		status, long := strings.CutPrefix(v.status, ofLong)
		if v.path == path && v.name == name && (!long || *all) {
			return verdict{path, name, status, v.why}, true
		}
	}
	return verdict{}, false
}

// ofLong begins what becomes of a function only where -short would leave a part of it out.
const ofLong = "long-"

// status returns what is known to become of a function.
func (l *list) status(path, name string) string {
	v, _ := l.find(path, name)
	return v.status
}

// compare fails the test if a function's end is another one than is known.
func (l *list) compare(t *testing.T, v verdict) {
	known, ok := l.find(v.path, v.name)
	passed := v.passed()
	switch {
	case golden.Updating():
		if !passed && v.status != "cut" {
			t.Logf("%s: %s\n%s", v.name, v.status, v.why)
		}
	case passed && ok:
		t.Errorf("%s is passed now (%s): take its line out of %s", v.name, v.status, knownFile)
	case !passed && !ok:
		t.Errorf("%s: %s\n%s", v.name, v.status, v.why)
	case !passed && known.status != v.status:
		t.Errorf("%s: %s; it is known for: %s\n%s", v.name, v.status, known.status, v.why)
	}
}

// A ledger is what became of all functions.
type ledger struct {
	mu      sync.Mutex
	entries []verdict
	ran     map[string]bool // the packages
	passed  int
}

// add notes one.
func (s *ledger) add(v verdict) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ran[v.path] = true
	if v.passed() {
		s.passed++
		return
	}
	s.entries = append(s.entries, v)
}

// write writes the list anew.
func (l *list) write(t *testing.T, s *ledger) {
	for _, v := range l.verdicts {
		if !s.ran[v.path] || strings.HasPrefix(v.status, ofLong) {
			s.entries = append(s.entries, v)
		}
	}
	slices.SortFunc(s.entries, verdict.compare)
	var text strings.Builder
	for _, v := range s.entries {
		why := unexplained
		if v.status == "cut" {
			why = v.why
		}
		if old, ok := l.find(v.path, v.name); ok && old.status == v.status && v.status != "cut" {
			why = old.why
		}
		fmt.Fprintln(&text, v.path, v.name, v.status, why)
	}
	golden.Write(t, knownFile, text.String())
}
