package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// newproc is the go statement: the new goroutine goes to runnext, so the last
// one that is started runs first. Mirrors newproc.
func (m *Machine) newproc(mp *M, _ *G, op *Op) {
	g := m.newG(mp, op.body, int32(op.n))
	m.runqput(mp, mp.p, g, true)
	m.wakep(mp)
}

// newG makes a runnable goroutine that is on no queue yet.
func (m *Machine) newG(mp *M, body Body, sym int32) *G {
	return m.newproc1(mp, body, sym, event.Grunnable)
}

// newproc1 makes a goroutine, runnable or, for a coroutine, waiting: a dead one
// from the free lists, or a new one. Mirrors newproc1.
func (m *Machine) newproc1(mp *M, body Body, sym int32, status event.Status) *G {
	p := mp.p
	g := m.sched.gfget(p)
	reused := g != nil
	if !reused {
		g = m.gs.add()
		m.allocG(mp)
		mp.spend(max(0, m.costs.GoCold-m.costs.Go))
	}
	if p.nextGID == p.lastGID {
		p.nextGID = m.sched.goidgen + 1
		m.sched.goidgen += goidBatch
		p.lastGID = p.nextGID + goidBatch
	}
	if !reused {
		g.on = uint16(p.id)
	} else if event.PID(g.on) != p.id {
		m.fetchG(mp, g, deadLines)
	}
	g.id = p.nextGID
	p.nextGID++
	g.body = body
	m.stackalloc(mp, g, reused)
	m.setStatus(g, status)
	m.users++
	if m.want[event.Go] {
		m.tellGo(mp, g.id, sym, reused)
	}
	return g
}

// doReturn ends the goroutine; main's return ends the program.
func (m *Machine) doReturn(mp *M, g *G, _ *Op) {
	if g == m.main {
		m.finish(mp, event.Exited, 0)
		return
	}
	m.goexit(mp, g, false)
}

// doGoexit ends the goroutine, main's too: the others go on. What was main's G
// may be the next goroutine's, whose return must not end the program.
func (m *Machine) doGoexit(mp *M, g *G, _ *Op) {
	if g == m.main {
		m.main = nil
	}
	m.goexit(mp, g, true)
}

// goexit ends g: the dead G waits on its P's free list to be used again.
// Mirrors goexit0.
func (m *Machine) goexit(mp *M, g *G, called bool) {
	m.tellGoEnd(mp, called)
	m.stopG(mp, event.Gdead, event.WaitNone)
	if !g.is(gSystem) {
		m.users--
	}
	locked := mp.lockedg == g
	if body, ok := g.body.(Stacked); ok {
		body.StackFreed()
	}
	m.gfput(mp, g)
	if locked {
		m.exitLocked(mp)
		return
	}
	m.schedule(mp)
}

// A P that has 64 dead Gs gives all but 31 to the global list; one that has
// none takes up to 32 from there.
const (
	gFreeHigh = 64
	gFreeHalf = 32
)

// deadGs is the global list of dead Gs. Mirrors sched.gFree.
type deadGs struct{ stack, noStack gList }

func (d *deadGs) size() int { return d.stack.size + d.noStack.size }

func (d *deadGs) push(g *G) {
	if g.stack == noStack {
		d.noStack.push(g)
		return
	}
	d.stack.push(g)
}

// pop prefers one that has a stack.
func (d *deadGs) pop() *G {
	if g := d.stack.pop(); g != nil {
		return g
	}
	return d.noStack.pop()
}

// gfput keeps a dead G for reuse. Mirrors gfput.
func (m *Machine) gfput(mp *M, g *G) {
	p := mp.p
	*g = G{id: g.id, on: uint16(p.id), status: event.Gdead, m: event.NoM, stack: m.keptStack(mp, g)}
	g.wait.g = g
	p.gFree.push(g)
	if p.gFree.size >= gFreeHigh {
		for p.gFree.size >= gFreeHalf {
			m.sched.gFree.push(p.gFree.pop())
		}
	}
	if m.policy.Model != rules.Threads { // a thread that ends is gone
		m.tellGoFree(mp, p.gFree.size, m.sched.gFree.size())
	}
}

// gfget takes a dead G, nil if there is none. Mirrors gfget.
func (s *sched) gfget(p *P) *G {
	if p.gFree.size == 0 {
		for p.gFree.size < gFreeHalf && s.gFree.size() > 0 {
			p.gFree.push(s.gFree.pop())
		}
	}
	return p.gFree.pop()
}
