package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

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
	since event.Time
	spent [uses]event.Duration
	ready histogram // how long those that it ran had been ready
}

// change books the time up to now and says what the P does from now on.
func (p *pBill) change(to use, now event.Time) {
	p.spent[p.does] += now.Sub(p.since)
	p.does, p.since = to, now
}

// processors looks at the Ps that e may have changed: that of its thread, those
// that it names, and all when their number changes.
func (b *Bill) processors(e *event.Event) {
	for len(b.ps) < len(b.state.Ps) {
		b.ps = append(b.ps, pBill{since: e.T})
	}
	if e.Kind == event.Begin || e.Kind == event.Procs {
		for p := range b.ps {
			b.look(event.PID(p), e.T)
		}
		return
	}
	b.look(e.P, e.T)
	if e.M != event.NoM {
		b.look(b.state.Ms[e.M].P, e.T)
	}
	for i, is := range namesP[e.Kind] {
		if is {
			b.look(event.PID(e.Arg(i)), e.T)
		}
	}
}

// namesP says which arguments of a kind are a P.
var namesP = func() (is [event.Kinds][4]bool) {
	for k, spec := range event.Specs {
		for i, a := range spec.Args {
			is[k][i] = a.Type == event.TypeP
		}
	}
	return is
}()

// look books p's time if what it does has changed.
func (b *Bill) look(p event.PID, now event.Time) {
	if p < 0 || int(p) >= len(b.ps) {
		return
	}
	if to := b.use(p); to != b.ps[p].does {
		b.ps[p].change(to, now)
	}
}

// use returns what p does now.
func (b *Bill) use(p event.PID) use {
	if int(p) >= len(b.state.Ps) || b.state.Ps[p].M == event.NoM {
		return idling
	}
	switch m := b.state.Ms[b.state.Ps[p].M]; {
	case m.G != event.NoG:
		return serving
	case m.Spinning:
		return hunting
	}
	return between
}

// eachP is up to how many Ps have a row of their own.
const eachP = 16

// byP returns the table of the Ps: what their time went to, how many goroutines
// each ran (counted each time) and stole, how long it waited for locks of the
// runtime, and how long those that it ran had been ready. The last row is all of
// them, if there are several; it stands alone if they are many.
func (b *Bill) byP() [][]string {
	table := [][]string{{"  by P", "busy", "spinning", "switching", "idle", "ran", "stole", "locks", "ready p50", "p95", "p99"}}
	all, sum := pBill{ready: b.ready}, event.PCounts{}
	for i := range b.ps {
		p, s := &b.ps[i], event.PCounts{}
		if i < len(b.counts.PerP) {
			s = b.counts.PerP[i]
		}
		if len(b.ps) <= eachP {
			table = append(table, p.row(event.PID(i).String(), s))
		}
		for u, d := range p.spent {
			all.spent[u] += d
		}
		sum.Decisions, sum.Stolen, sum.LockWait = sum.Decisions+s.Decisions, sum.Stolen+s.Stolen, sum.LockWait+s.LockWait
	}
	switch n := len(b.ps); {
	case n > eachP:
		table = append(table, all.row(fmt.Sprintf("all %d", n), sum))
	case n > 1:
		table = append(table, all.row("all", sum))
	}
	return table
}

// row returns a row of that table.
func (p *pBill) row(name string, s event.PCounts) []string {
	var all event.Duration
	for _, d := range p.spent {
		all += d
	}
	row := []string{"  " + name}
	for _, u := range [...]use{serving, hunting, between, idling} {
		row = append(row, fmt.Sprintf("%.1f%%", 100*float64(p.spent[u])/float64(max(all, 1))))
	}
	row = append(row, many(s.Decisions), many(s.Stolen), nothing)
	if s.LockWait > 0 {
		row[len(row)-1] = brief(s.LockWait).String()
	}
	for _, percent := range [...]int64{50, 95, 99} {
		row = append(row, p.quantile(percent))
	}
	return row
}

// quantile says how long percent of those that p ran had been ready at most.
func (p *pBill) quantile(percent int64) string {
	if p.ready.n == 0 {
		return nothing
	}
	return brief(p.ready.quantile(percent)).String()
}
