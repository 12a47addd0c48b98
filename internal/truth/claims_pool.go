package truth

import "github.com/gmpsim/gmpsim/sim/event"

// poolClaims are about a Pool.
var poolClaims = map[event.Kind]claims{
	event.PoolGet: {
		note: []claim{
			{"empty", poolFrom(event.PoolEmpty)},
			{"a victim of the last collection", poolFrom(event.PoolVictim)},
			{"the oldest of another P", poolFrom(event.PoolOther)},
			{"from the list of {p}, {n} left", func(m *Moment, n []int64) bool {
				return poolFrom(event.PoolShared)(m, n) && m.poolLeaves(n)
			}},
			{"the private one of {p}, {n} left", func(m *Moment, n []int64) bool {
				return poolFrom(event.PoolPrivate)(m, n) && m.poolLeaves(n)
			}},
		},
		why: []claim{
			{"This P has no value, the lists of the others are empty, and the last collection left nothing", poolFrom(event.PoolEmpty)},
			{"The private place of another P cannot be taken from", nil},
			{"So New makes a value; without New the result is nil", nil},
			{"This P has no value, and the lists of the others are empty", poolFrom(event.PoolVictim)},
			{"The values that were there when the last collection began can still be taken, once", nil},
			{"This P has no value, so it takes the oldest of another P", poolFrom(event.PoolOther)},
			{"Each P has places of its own, so that Get needs no lock", func(m *Moment, _ []int64) bool {
				return m.stock().local[m.E.P].n() > 0
			}},
		},
	},
	event.PoolPut: {
		note: []claim{
			{"into the list of {p}, which holds {n} in all", func(m *Moment, n []int64) bool {
				return m.E.P == event.PID(n[0]) && m.stock().local[m.E.P].n()+1 == int(n[1]) && n[1] > 1
			}},
			{"into the private place of {p}", func(m *Moment, n []int64) bool { return m.E.P == event.PID(n[0]) }},
		},
		why: []claim{
			{"The private place of the P is taken", func(m *Moment, _ []int64) bool { return m.stock().local[m.E.P].private > 0 }},
			{"Its list is next, and other Ps may take from there", nil},
			{"The private place of the P is free", func(m *Moment, _ []int64) bool { return m.stock().local[m.E.P].private == 0 }},
			{"No other P can take from there", nil},
		},
	},
	event.PoolClear: {
		note: []claim{{"{n} are victims, {n} are dropped: {n} collection{}", func(m *Moment, n []int64) bool {
			s := *m.past.stock(m.E.Arg(0)) // not changed: past.apply does that
			dropped := s.clear(int(n[2]))
			return n[0] == int64(total(s.victims)) && n[1] == int64(dropped)
		}}},
		why: []claim{{"A collection makes victims of the values of a Pool, and the next collection drops them", nil}},
	},
}

// A stock is what the events have told of a Pool's values: how many are where. It mirrors
// sync.Pool, Go 1.26, so that a place that cannot be taken from is not counted.
type stock struct {
	local, victims []places // by P
}

// places are those of one P.
type places struct{ private, list int }

func (p places) n() int { return p.private + p.list }

func total(all []places) (n int) {
	for _, p := range all {
		n += p.n()
	}
	return n
}

// pin makes room for a P, of so many.
func (s *stock) pin(p event.PID, of int) {
	if int(p) >= len(s.local) {
		s.local = make([]places, of)
	}
}

// source is where Get finds a value for the P, and whose it is.
func (s *stock) source(p event.PID) (event.PoolPlace, *int) {
	own := &s.local[p]
	switch {
	case own.private > 0:
		return event.PoolPrivate, &own.private
	case own.list > 0:
		return event.PoolShared, &own.list
	}
	if list := firstList(s.local, int(p)+1); list != nil {
		return event.PoolOther, list
	}
	if int(p) < len(s.victims) {
		if v := &s.victims[p]; v.private > 0 {
			return event.PoolVictim, &v.private
		}
		if list := firstList(s.victims, int(p)); list != nil {
			return event.PoolVictim, list
		}
	}
	return event.PoolEmpty, nil
}

// firstList is the first list that is not empty, beginning at a P.
func firstList(all []places, at int) *int {
	for i := range all {
		if p := &all[(at+i)%len(all)]; p.list > 0 {
			return &p.list
		}
	}
	return nil
}

// get takes out what the P finds.
func (s *stock) get(p event.PID) {
	switch _, from := s.source(p); {
	case from != nil:
		*from--
	case int(p) < len(s.victims):
		s.victims = nil
	}
}

// put puts a value where the event says.
func (s *stock) put(p event.PID, into event.PoolPlace) {
	if into == event.PoolShared {
		s.local[p].list++
	} else {
		s.local[p].private++
	}
}

// clear does what so many collections do, and returns how many values they drop.
func (s *stock) clear(cycles int) (dropped int) {
	for range min(2, cycles) {
		dropped += total(s.victims)
		s.victims, s.local = s.local, nil
	}
	return dropped
}

// stock is that of the event's Pool, with room for its P.
func (m *Moment) stock() *stock {
	s := m.past.stock(m.E.Arg(0))
	s.pin(m.E.P, len(m.Is.Ps))
	return s
}

func poolFrom(place event.PoolPlace) predicate {
	return func(m *Moment, _ []int64) bool {
		from, _ := m.stock().source(m.E.P)
		return from == place
	}
}

// poolLeaves: the value was of this P, and so many are left there.
func (m *Moment) poolLeaves(n []int64) bool {
	return m.E.P == event.PID(n[0]) && m.stock().local[m.E.P].n() == int(n[1])+1
}
