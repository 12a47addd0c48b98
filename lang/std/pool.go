package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim/event"
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
			x, from := p.get(pid)
			c.SetAny(0, x)
			c.Machine().PoolGot(c.Pointer(0), c.Moment(c.Machine()), from, p.local[pid].len())
		}),
		"sync.poolPut": native.Do(func(c *native.Call) {
			p, pid := poolOf(c)
			into := p.put(pid, c.Any(1))
			c.Machine().PoolPut(c.Pointer(0), c.Moment(c.Machine()), into, p.local[pid].len())
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
	if behind := m.GCStarted() - p.cycle; behind > 0 {
		p.clean(c, behind)
	}
	_, pid, _ := m.Acting()
	if int(pid) >= len(p.local) { // GOMAXPROCS was raised: what the old places hold is lost
		p.local = make([]poolLocal, m.Procs())
	}
	return p, int(pid)
}

// clean does what the collections since the last call did. Of a pool that held nothing
// there is nothing to tell.
func (p *pool) clean(c *native.Call, behind uint32) {
	dropped := 0
	for range min(2, behind) {
		dropped += kept(p.victim)
		p.local, p.victim = nil, p.local
	}
	p.cycle += behind
	if victims := kept(p.victim); victims+dropped > 0 {
		c.Machine().PoolCleared(c.Pointer(0), c.Moment(c.Machine()), int(behind), victims, dropped)
	}
}

// kept returns how many values places hold.
func kept(places []poolLocal) (n int) {
	for i := range places {
		n += places[i].len()
	}
	return n
}

// len returns how many values the place holds.
func (l *poolLocal) len() int {
	if l.private != (native.Any{}) {
		return len(l.shared) + 1
	}
	return len(l.shared)
}

// put keeps x in the private place of the P, or on its stack.
func (p *pool) put(pid int, x native.Any) event.PoolPlace {
	l := &p.local[pid]
	if l.private == (native.Any{}) {
		l.private = x
		return event.PoolPrivate
	}
	l.shared = append(l.shared, x)
	return event.PoolShared
}

// get takes what the P put last, else what another P put first, else what is
// left from before the collection; the zero Any if there is nothing.
func (p *pool) get(pid int) (native.Any, event.PoolPlace) {
	l := &p.local[pid]
	if x := take(&l.private); x != (native.Any{}) {
		return x, event.PoolPrivate
	}
	if x := l.popHead(); x != (native.Any{}) {
		return x, event.PoolShared
	}
	if x := steal(p.local, pid+1); x != (native.Any{}) {
		return x, event.PoolOther
	}
	if x := p.getVictim(pid); x != (native.Any{}) {
		return x, event.PoolVictim
	}
	return native.Any{}, event.PoolEmpty
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
