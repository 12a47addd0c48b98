package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A need says whether something must be there. Mirrors constraint of
// internal/trace/order.go, Go 1.26.
type need uint8

const (
	mayHave need = iota
	mustHave
	mustNotHave
)

// A pRule says what must hold before a P goes from one status to another: whether an
// M has it, and whether that M, or the one that gets it, has a goroutine. Mirrors
// schedReqs of internal/trace/order.go, Go 1.26, where the reader of a trace asks
// the same of each event.
type pRule struct {
	legal bool
	m, g  need
}

// pRules[from][to] is the whole life of a P.
//
// A P that is given to a thread which still sleeps is idle, but on no list. A thread
// that comes back from a system call finds its P as it left it: running since Go 1.26,
// in a system call before.
var pRules = [event.PStatuses][event.PStatuses]pRule{
	event.Pidle: {
		event.Prunning: {true, mustNotHave, mayHave},
		event.Pgcstop:  {true, mustNotHave, mayHave},
		event.Pdead:    {true, mustNotHave, mayHave},
	},
	event.Prunning: {
		event.Pidle:    {true, mustHave, mayHave},
		event.Psyscall: {true, mustHave, mustHave},
		event.Pgcstop:  {true, mustHave, mayHave},
	},
	event.Psyscall: {
		event.Pidle:    {true, mustHave, mustHave},
		event.Prunning: {true, mustHave, mustHave},
		event.Pgcstop:  {true, mustHave, mustHave},
	},
	event.Pgcstop: {
		event.Pidle:    {true, mustNotHave, mayHave},
		event.Prunning: {true, mustNotHave, mayHave},
		event.Pdead:    {true, mustNotHave, mayHave},
	},
}

// setPStatus is the one door through which a P changes its status and its M: after it
// p has the status to, and belongs to owner, or to no M if that is nil. A change
// outside the table would mean that a P is lost or that two threads run on it; then two
// threads would take from one queue, and a goroutine would run twice.
func (m *Machine) setPStatus(p *P, to event.PStatus, owner *M) {
	rule, had := pRules[p.status][to], p.m
	who := had
	if who == nil {
		who = owner
	}
	taken := owner != nil && owner != had && (had != nil || owner.p != nil)
	if taken || !rule.legal || !rule.m.holds(had != nil) || !rule.g.holds(who != nil && who.curg != nil) {
		m.fail("%v of %v goes from %v to %v of %v", p.id, had.number(), p.status, to, owner.number())
	}
	if had != owner && had != nil {
		had.p = nil
	}
	if p.status, p.m = to, owner; owner != nil {
		owner.p = p
	}
}

// holds reports whether what is there satisfies n.
func (n need) holds(there bool) bool {
	return n == mayHave || there == (n == mustHave)
}

// number is mp's number, NoM for none.
func (mp *M) number() event.MID {
	if mp == nil {
		return event.NoM
	}
	return mp.id
}
