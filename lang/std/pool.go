package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
)

// A pool is what a sync.Pool holds: a place for each P, and the places as they
// were before the last collection, the victims. Mirrors sync.Pool, Go 1.26; the
// runtime moves all pools when the world is stopped for a cycle, this one does
// so when it is next asked.
type pool struct {
	local, victim []poolLocal
	cycle         uint32 // up to which collections are known
}

// poolLocal is the place of one P.
type poolLocal struct {
	private native.Any
	shared  []native.Any // its P takes from the end, others from the beginning
}

func poolNatives() table {
	return table{
		"sync.poolGet": native.Do(func(c *native.Call) {
			p, pid := poolOf(c)
			c.SetAny(0, p.get(pid))
		}),
		"sync.poolPut": native.Do(func(c *native.Call) {
			p, pid := poolOf(c)
			p.put(pid, c.Any(1))
		}),
	}
}

// poolOf returns the pool that argument 0 points to, made if need be, as it is
// for the P that calls. Mirrors Pool.pin and poolCleanup.
func poolOf(c *native.Call) (*pool, int) {
	at := (**pool)(c.Pointer(0))
	if *at == nil {
		*at = &pool{}
	}
	p, m := *at, c.Machine()
	for behind := min(2, m.GCStarted()-p.cycle); behind > 0; behind-- {
		p.local, p.victim = nil, p.local
	}
	p.cycle = m.GCStarted()
	if len(p.local) != m.Procs() {
		p.local = make([]poolLocal, m.Procs())
	}
	_, pid, _ := m.Acting()
	return p, int(pid)
}

// put keeps x in the private place of the P, or on its stack.
func (p *pool) put(pid int, x native.Any) {
	l := &p.local[pid]
	if l.private == (native.Any{}) {
		l.private = x
	} else {
		l.shared = append(l.shared, x)
	}
}

// get takes what the P put last, else what another P put first, else what is
// left from before the collection; the zero Any if there is nothing.
func (p *pool) get(pid int) native.Any {
	l := &p.local[pid]
	if x := take(&l.private); x != (native.Any{}) {
		return x
	}
	if x := l.popHead(); x != (native.Any{}) {
		return x
	}
	if x := steal(p.local, pid+1); x != (native.Any{}) {
		return x
	}
	return p.getVictim(pid)
}

// getVictim looks at the victims; when they are found empty they are dropped.
func (p *pool) getVictim(pid int) native.Any {
	if pid >= len(p.victim) {
		return native.Any{}
	}
	if x := take(&p.victim[pid].private); x != (native.Any{}) {
		return x
	}
	x := steal(p.victim, pid)
	if x == (native.Any{}) {
		p.victim = nil
	}
	return x
}

// steal takes the oldest of the first place that has some, beginning at i.
func steal(places []poolLocal, i int) native.Any {
	for n := range places {
		if x := places[(i+n)%len(places)].popTail(); x != (native.Any{}) {
			return x
		}
	}
	return native.Any{}
}

func (l *poolLocal) popHead() (x native.Any) {
	if n := len(l.shared); n > 0 {
		x, l.shared[n-1], l.shared = l.shared[n-1], native.Any{}, l.shared[:n-1]
	}
	return x
}

func (l *poolLocal) popTail() (x native.Any) {
	if len(l.shared) > 0 {
		x, l.shared[0], l.shared = l.shared[0], native.Any{}, l.shared[1:]
	}
	return x
}

// take empties a place.
func take(from *native.Any) native.Any {
	x := *from
	*from = native.Any{}
	return x
}
