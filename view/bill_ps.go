package view

import "github.com/gmpsim/gmpsim/sim"

// A use is what a P is doing.
type use uint8

const (
	idling  use = iota // no thread has it, or one is waking up for it
	serving            // it runs a goroutine, or its thread is in a system call
	hunting            // its thread spins: it looks for work to steal
	between            // its thread is on the way from one goroutine to the next
	uses
)

// A pBill is how the time of one P was spent.
type pBill struct {
	does  use
	since sim.Time
	spent [uses]sim.Duration
}

// change books the time up to now and says what the P does from now on.
func (p *pBill) change(to use, now sim.Time) {
	p.spent[p.does] += now.Sub(p.since)
	p.does, p.since = to, now
}

// processors looks at the Ps that e may have changed: that of its thread, those
// that it names, and all when their number changes.
func (b *Bill) processors(e *sim.Event) {
	for len(b.ps) < len(b.state.Ps) {
		b.ps = append(b.ps, pBill{since: e.T})
	}
	if e.Kind == sim.KBegin || e.Kind == sim.KProcs {
		for p := range b.ps {
			b.look(sim.PID(p), e.T)
		}
		return
	}
	b.look(e.P, e.T)
	if e.M != sim.NoM {
		b.look(b.state.Ms[e.M].P, e.T)
	}
	for i, is := range namesP[e.Kind] {
		if is {
			b.look(sim.PID(args(e)[i]), e.T)
		}
	}
}

// namesP says which arguments of a kind are a P.
var namesP = func() (is [sim.Kinds][4]bool) {
	for k, spec := range sim.Specs {
		for i, name := range spec.Args {
			is[k][i] = name == "p" || name == "found" || name == "from"
		}
	}
	return is
}()

// look books p's time if what it does has changed.
func (b *Bill) look(p sim.PID, now sim.Time) {
	if p < 0 || int(p) >= len(b.ps) {
		return
	}
	if to := b.use(p); to != b.ps[p].does {
		b.ps[p].change(to, now)
	}
}

// use returns what p does now.
func (b *Bill) use(p sim.PID) use {
	if int(p) >= len(b.state.Ps) || b.state.Ps[p].M == sim.NoM {
		return idling
	}
	switch m := b.state.Ms[b.state.Ps[p].M]; {
	case m.G != sim.NoG:
		return serving
	case m.Spinning:
		return hunting
	}
	return between
}
