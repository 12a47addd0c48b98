package export

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A fold has the state of the run for the formats that need more than single events.
type fold struct {
	opt   Options
	state event.State // without what it says about channels and locks
	born  map[event.GID]int32
	roles map[event.GID]string
}

func newFold(o Options) fold {
	return fold{opt: o, state: event.State{Gs: map[event.GID]event.GState{}}, born: map[event.GID]int32{}, roles: map[event.GID]string{}}
}

// apply advances the state. Measures say nothing about it.
func (f *fold) apply(e *event.Event) {
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	f.state.Apply(e)
	switch e.Kind {
	case event.Go:
		f.born[e.Go().G] = e.Pos
	case event.System:
		f.roles[e.System().G] = roleName(e.System().Role)
	}
}

// roleName returns the name of a goroutine of the runtime, as if it were a function.
func roleName(r event.Role) string { return "runtime." + r.String() }

// forget drops what is known of a goroutine that is over.
func (f *fold) forget(g event.GID) {
	delete(f.born, g)
	delete(f.roles, g)
}

// symbol returns the name of a symbol, "" if it has none.
func (f *fold) symbol(sym int32) string {
	if f.opt.Symbols == nil || sym == 0 {
		return ""
	}
	return f.opt.Symbols.Symbol(sym)
}

// function returns the name of the function that g began with.
func (f *fold) function(g event.GID) string {
	if role, ok := f.roles[g]; ok {
		return role
	}
	if name := f.symbol(f.state.Gs[g].Fn); name != "" {
		return name
	}
	return "goroutine"
}

// place returns the file and the line of a position; "" and 0 if they are not known.
func (f *fold) place(pos int32) (file string, line int64) {
	if f.opt.Symbols == nil || pos == 0 {
		return "", 0
	}
	text := f.opt.Symbols.Position(pos)
	i := strings.LastIndex(text, ".go:")
	if i < 0 {
		return "", 0
	}
	first, _, _ := strings.Cut(text[i+4:], ":")
	line, err := strconv.ParseInt(first, 10, 64)
	if err != nil {
		return "", 0
	}
	return text[:i+3], line
}
