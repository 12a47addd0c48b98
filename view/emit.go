package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
)

// show writes a line of the program's.
func (t *Trace) show(l *line) {
	if t.wanted(l) {
		t.sheet.print(l)
	}
}

// emit shows l if it is wanted.
func (t *Trace) emit(l *line) {
	t.clock = max(t.clock, l.at())
	if t.opt.Tell != nil {
		t.tell(l)
	} else if t.wanted(l) {
		t.sheet.print(l)
	}
	for _, written := range l.wrote {
		t.show(written)
	}
	t.names.forget(l)
	t.spare = append(t.spare, l)
}

// wanted reports whether l passes the limits and the filter. Past the last
// line that can be shown the trace is done. What takes less than a microsecond
// to compute only shows when every step does: it is the way from one operation
// to the next.
func (t *Trace) wanted(l *line) bool {
	if e := l.last(); e.Kind == event.Burn && l.spent < event.Microsecond && !t.opt.Steps {
		return false
	}
	if t.opt.To > 0 && l.at() > t.opt.To {
		t.done = true
	}
	return !t.done && t.only.wants(l) && l.at() >= t.opt.From
}

// Done reports whether no further event can be shown, because of Limit, To or Until:
// the caller may end the run.
func (t *Trace) Done() bool { return t.done }

// Missed has each subject of Only that no line was about.
func (t *Trace) Missed() []Miss { return t.only.missed(t.opt.Steps) }

// Reached reports whether an event about Until has happened; without Until it has.
func (t *Trace) Reached() bool { return t.until.about == nil || t.until.met }

// Found reports whether a line about Around was shown; without Around it was.
func (t *Trace) Found() bool { return t.sheet.around == nil || t.sheet.around.found }

// Flush writes out the lines so far. It returns the first error of the writer,
// if any.
func (t *Trace) Flush() error {
	t.out.flush()
	return t.out.err
}

// Settle writes out what a fold holds back, too, and ends the repetition: the program waits for
// its input, and its user is to see what it did.
func (t *Trace) Settle() error {
	t.sheet.settle()
	return t.Flush()
}

// Close shows what is still open and flushes. It returns the first error of
// the writer, if any.
func (t *Trace) Close() error {
	t.finish()
	return t.Flush()
}

// until ends a trace with the first event about a subject. The details of that event belong to
// it: the same thread tells them at the same instant, and so does a thread that runs what it found.
type until struct {
	about *Subject
	met   bool
	at    event.Time
	m     event.MID
}

// over takes in e and reports whether the trace has ended before it.
func (u *until) over(e *event.Event) bool {
	switch {
	case u.about == nil:
		return false
	case u.met:
		head := event.Specs[e.Kind].Class == event.ClassHead && e.Kind != event.Execute || finds(e)
		return e.T != u.at || e.M != u.m || head
	}
	if u.about.In(e) {
		u.met, u.at, u.m = true, e.T, e.M
	}
	return false
}

// Now writes the line that the last event is part of, and nothing else that is held back; thread m did it. The trace
// goes no further.
func (t *Trace) Now(m event.MID) error {
	if t.open != nil {
		t.flush()
	} else {
		t.release(m)
	}
	t.done = true
	t.sheet.settle()
	return t.Flush()
}
