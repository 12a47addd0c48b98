package hunt

import "math/rand/v2"

// generator draws one program.
type generator struct {
	*rand.Rand
	p     *Program
	notes int
	held  bool // something is locked around the present place
	main  bool // the present place is in main
}

// Generate returns the program of a seed.
func Generate(seed uint64) *Program {
	all := families()
	p := &Program{Seed: seed, family: all[seed%uint64(len(all))]}
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 61)), p: p}
	p.printed = g.IntN(3) == 0
	for range 1 + g.IntN(4) {
		p.chans = append(p.chans, channel{max(0, g.IntN(6)-2), g.IntN(4) == 0})
	}
	p.mutexes, p.groups = 1+g.IntN(2), 1+g.IntN(2)
	p.routines = make([]routine, 2+g.IntN(9))
	for i := range p.routines {
		g.main = i == 0
		p.routines[i] = g.block(2+g.IntN(7), 2)
	}
	g.startAll()
	g.closeSome()
	return p
}

// GenerateMany returns the programs of so many seeds in a row.
func GenerateMany(from uint64, n int) (all []*Program) {
	for i := range uint64(n) {
		all = append(all, Generate(from+i))
	}
	return all
}

// startAll has every routine started by one that comes before it, most of them
// at the beginning of main.
func (g *generator) startAll() {
	for i := len(g.p.routines) - 1; i > 0; i-- {
		start := stmt{do: doGo, a: i}
		if g.IntN(3) == 0 {
			start = stmt{do: doWgGo, a: i, b: g.IntN(g.p.groups)}
		}
		by, at := 0, 0
		if g.IntN(3) == 0 {
			by = g.IntN(i)
			at = g.IntN(len(g.p.routines[by]) + 1)
		}
		if by != 0 {
			start.do = doGo // only main adds to a group: the others may already wait
		}
		r := g.p.routines[by]
		g.p.routines[by] = append(r[:at:at], append(routine{start}, r[at:]...)...)
	}
}

// closeSome closes the channels that are only received from, each once.
func (g *generator) closeSome() {
	for i, c := range g.p.chans {
		if c.closing {
			by := g.IntN(len(g.p.routines))
			g.p.routines[by] = append(g.p.routines[by], stmt{do: doClose, a: i})
		}
	}
}

// block returns n random statements with bodies up to the given depth.
func (g *generator) block(n, depth int) (r routine) {
	for range n {
		r = append(r, g.stmt(depth))
	}
	return r
}

// stmt draws a statement. What does not fit its place becomes a yield: so does
// most of what could block main, or few programs came to print their log.
func (g *generator) stmt(depth int) stmt {
	g.notes++
	s := stmt{do: g.p.family.verbs[g.IntN(len(g.p.family.verbs))], note: g.notes * 1000}
	if !g.fits(s, depth) {
		s.do = doGosched
	}
	g.fill(&s, depth)
	return s
}

// fits reports whether s may stand at the present place.
func (g *generator) fits(s stmt, depth int) bool {
	switch {
	case s.nests() && depth == 0, s.locks() && g.held:
		return false
	case s.do == doGoexit && (g.main || g.held || g.IntN(4) != 0):
		return false
	}
	return !g.main || !s.blocks() || g.IntN(8) == 0
}

// fill draws what s is done with, and its body.
func (g *generator) fill(s *stmt, depth int) {
	switch s.do {
	case doSend, doRecv, doTrySend, doTryRecv, doRange, doSelect, doTimeout:
		g.fillChannel(s)
	case doLock, doTryLock:
		s.a = g.IntN(g.p.mutexes)
	case doWgWait:
		s.a = g.IntN(g.p.groups)
	case doSleep, doAfterFunc, doCtxTimeout:
		s.a = 1 + g.IntN(4)
	case doLoop:
		s.a = 2 + g.IntN(5)
	case doBurst:
		s.a = g.burst(depth)
	default:
		s.a = g.IntN(2)
	}
	if s.nests() {
		g.fillBody(s, depth)
	}
}

// fillChannel draws the channels: one that is closed is only received from, and
// a select has two.
func (g *generator) fillChannel(s *stmt) {
	s.a, s.b = g.IntN(len(g.p.chans)), 1+g.IntN(4)
	if s.do == doSelect {
		s.b = g.IntN(len(g.p.chans))
	}
	switch {
	case s.sends() && g.p.chans[s.a].closing:
		s.do = doRecv
	case s.do == doSelect && (s.a == s.b || g.p.chans[s.b].closing):
		s.do = doTryRecv
	}
	if g.main && s.blocks() && g.IntN(8) != 0 {
		s.do = doTryRecv
	}
}

// burst draws how many goroutines to start at once.
func (g *generator) burst(depth int) int {
	sizes := []int{3, 10, 60, 130, 260, 400}
	if g.held || depth < 2 {
		sizes = sizes[:1]
	} else if g.p.family.crowd {
		sizes = append(sizes[3:], 600)
	}
	return sizes[g.IntN(len(sizes))]
}

// fillBody draws the body. A goroutine that is started there holds nothing, and
// is not main.
func (g *generator) fillBody(s *stmt, depth int) {
	held, main := g.held, g.main
	g.held = g.held && s.do != doSpawn || s.locks()
	g.main = g.main && s.do != doSpawn
	s.body = g.block(1+g.IntN(3), depth-1)
	g.held, g.main = held, main
}
