package truth

import (
	"regexp"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// someone is an M, P or G in a wording.
var someone = regexp.MustCompile(`\b[MPG]\d+\b`)

// strangers returns those that the words name although no event of the line is theirs.
// Who holds a mutex or a RWMutex has a part in the wait for it, and a walk comes to all
// Ps.
func strangers(m *Moment, told view.Told) (list []string) {
	switch m.E.Kind {
	case event.Lock, event.RLock, event.WLock, event.Walk:
		return nil
	}
	for _, id := range someone.FindAllString(told.Deed+" "+told.Note, -1) {
		if !slices.ContainsFunc(told.Line, func(e event.Event) bool { return takesPart(&e, id) }) {
			list = append(list, id)
		}
	}
	return list
}

// takesPart reports whether an event is of the M, P or G, or names it.
func takesPart(e *event.Event, id string) bool {
	if id == e.M.String() || id == e.P.String() || id == e.G.String() {
		return true
	}
	for i, a := range event.Specs[e.Kind].Args {
		switch v := e.Arg(i); a.Type {
		case event.TypeG:
			if id == event.GID(v).String() {
				return true
			}
		case event.TypeM:
			if id == event.MID(v).String() {
				return true
			}
		case event.TypeP:
			if id == event.PID(v).String() {
				return true
			}
		}
	}
	return false
}
