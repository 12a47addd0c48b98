package gmpsim_test

import "math/rand/v2"

// A program of the hunt is random: goroutines that send, receive, lock, yield,
// wait and start each other, and write down what they did in one shared log.
// Main prints the log when it is through, whoever may still be blocked. There
// is no chance in it but the order of the goroutines, and no panic.
type generated struct {
	seed     uint64
	routines []routine // 0 is main
	chans    []channel
	mutexes  int
	groups   int
	printed  bool // with print, without package fmt: another boot state
	rich     bool // with what the library makes: read-write mutexes, conditions, a context
}

// A routine is the function of one goroutine; each is started in one place.
type routine []stmt

// A channel that is closed by somebody is not sent to.
type channel struct {
	room    int
	closing bool
}

// verb says what a statement does.
type verb int

const (
	doNote    verb = iota
	doSend         // on channel a
	doRecv         // from channel a
	doTrySend      // on channel a, with a default
	doTryRecv      // from channel a, with a default
	doSelect       // receive from channel a or send on channel b
	doClose        // channel a
	doGosched
	doSleep  // a milliseconds
	doGo     // routine a
	doWgGo   // routine a in group b
	doWgWait // group a
	doLock   // mutex a around body
	doLoop   // body, a times
	doBurst  // a goroutines that write a note

	// Only in rich programs, which the machine alone cannot run.
	doRLock     // read-write mutex a around body
	doWLock     // read-write mutex a around body
	doTryLock   // mutex a around body, or a note
	doOnce      // once a, body
	doCondWait  // condition a
	doSignal    // condition a
	doBroadcast // condition a
	doCtxWait   // until the context is cancelled
	doCancel
	doRange     // over channel a until it is closed
	doGoexit    // seldom, and not main
	doPanic     // body, then a panic that is recovered
	doAfterFunc // a note, b+1 times 3 ms from now
	doTimeout   // receive from channel a, or b+1 times 3 ms pass
	libraryEnd
)

// A stmt is one statement. note numbers what it writes into the log.
type stmt struct {
	do   verb
	a, b int
	note int
	body routine
}

// generator draws one program.
type generator struct {
	*rand.Rand
	p     *generated
	notes int
	sleep bool
	held  []int // the mutexes that are locked around the present place
}

// generate returns the program of a seed, the same on every machine.
func generate(seed uint64) *generated {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 61)), p: &generated{seed: seed}}
	g.p.printed, g.p.rich = g.IntN(3) == 0, seed%2 == 1
	g.sleep = g.IntN(6) == 0
	for range 1 + g.IntN(4) {
		g.p.chans = append(g.p.chans, channel{max(0, g.IntN(6)-2), g.IntN(4) == 0})
	}
	g.p.mutexes, g.p.groups = 1+g.IntN(2), 1+g.IntN(2)
	g.p.routines = make([]routine, 2+g.IntN(9))
	for i := range g.p.routines {
		g.p.routines[i] = g.block(2+g.IntN(7), i == 0)
	}
	g.startAll()
	g.closeSome()
	return g.p
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

// block returns n random statements.
func (g *generator) block(n int, main bool) (r routine) {
	for range n {
		r = append(r, g.stmt(main, 2))
	}
	return r
}

func (g *generator) note() int {
	g.notes++
	return g.notes * 1000
}

// stmt draws a statement with bodies up to the given depth. Main blocks
// seldom, so that most programs come to print their log.
func (g *generator) stmt(main bool, depth int) stmt {
	s := g.any(main, depth)
	if main && s.blocks() && g.IntN(8) != 0 {
		return stmt{do: doGosched, note: s.note}
	}
	return s
}

// blocks reports whether s itself can wait for others.
func (s stmt) blocks() bool {
	switch s.do {
	case doSend, doRecv, doSelect, doLock, doWgWait, doCondWait, doCtxWait, doRange:
		return true
	}
	return false
}

// any draws a statement of any kind.
func (g *generator) any(main bool, depth int) stmt {
	if g.p.rich && g.IntN(3) == 0 {
		return g.library(main, depth)
	}
	s := stmt{note: g.note(), a: g.IntN(len(g.p.chans))}
	c := g.p.chans[s.a]
	switch n := g.IntN(20); {
	case n == 0:
		s.do = doGosched
	case n < 4 && !c.closing:
		s.do = doSend
	case n < 7:
		s.do = doRecv
	case n == 7 && !c.closing:
		s.do = doTrySend
	case n < 9:
		s.do = doTryRecv
	case n == 9:
		s.do, s.b = doSelect, g.IntN(len(g.p.chans))
		if s.a == s.b || g.p.chans[s.b].closing {
			s.do = doNote
		}
	case n < 13 && depth > 0 && len(g.held) == 0:
		s = g.lock(main, depth)
	case n < 15 && depth > 0:
		s.do, s.a, s.body = doLoop, 2+g.IntN(5), g.inner(main, depth)
	case n == 15:
		s.do, s.a = doBurst, []int{3, 10, 60, 130, 260, 400}[g.IntN(6)]
		if len(g.held) > 0 || depth < 2 {
			s.a = 3
		}
	case n == 16:
		s.do, s.a = doWgWait, g.IntN(g.p.groups)
	case n == 17 && g.sleep:
		s.do, s.a = doSleep, 3*(1+g.IntN(4))
	case n < 19:
		s.do = doGosched
	}
	return s
}

// library draws a statement that only rich programs have.
func (g *generator) library(main bool, depth int) stmt {
	s := stmt{do: doRLock + verb(g.IntN(int(libraryEnd-doRLock))), a: g.IntN(2), b: g.IntN(4), note: g.note()}
	switch s.do {
	case doRLock, doWLock, doTryLock, doOnce, doPanic:
	case doRange, doTimeout:
		s.a = g.IntN(len(g.p.chans))
		return g.unless(!g.sleep && s.do == doTimeout, s)
	case doAfterFunc:
		return g.unless(!g.sleep, s)
	case doGoexit:
		return g.unless(main || g.IntN(4) != 0, s)
	default:
		return s
	}
	if depth == 0 || len(g.held) > 0 {
		return stmt{do: doGosched, note: s.note}
	}
	if s.do == doTryLock {
		s.a = g.IntN(g.p.mutexes)
	}
	g.held = append(g.held, s.a)
	s.body = g.inner(main, depth)
	g.held = g.held[:0]
	return s
}

// unless replaces s by a yield if it is not wanted here.
func (g *generator) unless(unwanted bool, s stmt) stmt {
	if unwanted || s.do == doGoexit && len(g.held) > 0 {
		return stmt{do: doGosched, note: s.note}
	}
	return s
}

func (g *generator) lock(main bool, depth int) stmt {
	s := stmt{do: doLock, a: g.IntN(g.p.mutexes)}
	g.held = append(g.held, s.a)
	s.body = g.inner(main, depth)
	g.held = g.held[:0]
	return s
}

func (g *generator) inner(main bool, depth int) (r routine) {
	for range 1 + g.IntN(3) {
		r = append(r, g.stmt(main, depth-1))
	}
	return r
}
