package hunt

import (
	"fmt"

	"github.com/gmpsim/gmpsim/real"
)

// A Program is one random program. There is no chance in it but the order of
// its goroutines (and a select that finds two cases ready), and no panic that
// is not recovered.
type Program struct {
	Seed     uint64
	family   family
	routines []routine // 0 is main
	chans    []channel
	mutexes  int
	groups   int
	printed  bool // with print, without package fmt: another boot state
	variant  int  // tells what Shrink tries apart
}

// A routine is the function of one goroutine; each is started in one place.
type routine []stmt

// A channel that is closed by somebody is not sent to.
type channel struct {
	room    int
	closing bool
}

// A stmt is one statement. note numbers what it writes into the log.
type stmt struct {
	do   verb
	a, b int
	note int
	body routine
}

// Name is the program's name in a build.
func (p *Program) Name() string {
	if p.variant > 0 {
		return fmt.Sprintf("hunt%d_%d", p.Seed, p.variant)
	}
	return fmt.Sprint("hunt", p.Seed)
}

// Source is the program as a build takes it.
func (p *Program) Source() real.Source { return real.Source{Name: p.Name(), Text: p.Text()} }

// Family is the name of the family that the program is of.
func (p *Program) Family() string { return p.family.Name }

// Sources returns the programs' texts.
func Sources(programs []*Program) (all []real.Source) {
	for _, p := range programs {
		all = append(all, p.Source())
	}
	return all
}

// uses reports whether some statement that can run satisfies ok.
func (p *Program) uses(ok func(stmt) bool) bool {
	for i, r := range p.routines {
		if p.starts(i) && r.uses(ok) {
			return true
		}
	}
	return false
}

func (r routine) uses(ok func(stmt) bool) bool {
	for _, s := range r {
		if ok(s) || s.body.uses(ok) {
			return true
		}
	}
	return false
}

// starts reports whether somebody starts routine i: each is started by one that
// comes before it, if at all.
func (p *Program) starts(i int) bool {
	for by, r := range p.routines[:i] {
		if r.uses(func(s stmt) bool { return s.a == i && (s.do == doGo || s.do == doWgGo) }) {
			return p.starts(by)
		}
	}
	return i == 0
}

// usesLibrary reports whether the machine alone cannot run p.
func (p *Program) usesLibrary() bool {
	return p.uses(func(s stmt) bool { return s.do >= libraryBegin })
}

func (p *Program) usesContext() bool { return p.uses(stmt.needsContext) }
func (p *Program) usesTimers() bool  { return p.uses(stmt.needsTimers) }
