package plan

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A flow is what is live around a block.
type flow struct {
	reads  bitset // what the block reads before it writes it
	writes bitset
	in     bitset // live at its beginning
	out    bitset // and at its end
}

// liveness finds which values are live at the end of each block.
func (f *Function) liveness() []flow {
	flows := f.flows()
	always := newBitset(len(f.list)) // what the recover block reads
	for changed := true; changed; {
		changed = false
		for i := len(flows) - 1; i >= 0; i-- {
			x := &flows[i]
			x.out.merge(always)
			for _, s := range f.Blocks[i].Succs {
				x.out.merge(flows[f.order[s.Index]].in)
			}
			if x.through() {
				changed = true
			}
			if f.Blocks[i] == f.Fn.Recover && always.merge(x.in) {
				changed = true
			}
		}
	}
	return flows
}

// flows returns what the blocks' own instructions say, before it has flown anywhere.
func (f *Function) flows() []flow {
	flows, n := make([]flow, len(f.Blocks)), len(newBitset(len(f.list)))
	f.sets = sized(f.sets, 4*n*len(flows))
	clear(f.sets)
	room := f.sets
	set := func() (s bitset) {
		s, room = room[:n:n], room[n:]
		return s
	}
	at := len(f.accesses)
	for i := len(flows) - 1; i >= 0; i-- {
		x := &flows[i]
		*x = flow{set(), set(), set(), set()}
		b := f.Blocks[i]
		for range b.Instrs {
			at--
			x.before(f.accesses[at], f.ids)
		}
		for _, s := range b.Succs {
			f.PhiArgs(b, s, func(_ *ssa.Phi, arg ssa.Value) {
				f.useOf(arg, func(y *Value) { x.out.add(y.id) })
			})
		}
	}
	return flows
}

// before puts an instruction in front of those that x has. A phi's value begins with
// the block.
func (x *flow) before(e access, ids []int) {
	for _, id := range ids[e.defs:e.end] {
		x.writes.add(id)
		x.reads.remove(id)
	}
	for _, id := range ids[e.uses:e.defs] {
		x.reads.add(id)
	}
}

// through carries what is live after the block to its beginning, and reports whether
// that was new.
func (x *flow) through() bool {
	changed := false
	for i, in := range x.in {
		live := in | x.reads[i] | x.out[i]&^x.writes[i]
		changed = changed || live != in
		x.in[i] = live
	}
	return changed
}

// segments computes where each value is live.
func (f *Function) segments() {
	flows := f.liveness()
	webs := sized(f.webs, len(f.list))
	f.webs = webs
	for i, x := range f.list {
		webs[i] = web{reg: unassigned, slots: x.Class.Slots()}
		webs[i].segs = webs[i].room[:0]
		x.web = &webs[i]
	}
	at := len(f.accesses)
	for i := len(f.Blocks) - 1; i >= 0; i-- {
		from, to := f.edges[i][0], f.edges[i][1]
		for id := range flows[i].out.all {
			webs[id].extend(from, to)
		}
		instrs := f.Blocks[i].Instrs
		for j := len(instrs) - 1; j >= 0; j-- {
			at--
			e := f.accesses[at]
			written, dead := 2*at+3, 2*at+4
			if _, phi := instrs[j].(*ssa.Phi); phi {
				written, dead = from, from+1
			}
			for _, id := range f.ids[e.defs:e.end] {
				webs[id].begin(written, dead)
			}
			for _, id := range f.ids[e.uses:e.defs] {
				webs[id].extend(from, 2*at+3)
			}
		}
	}
	for i := range webs {
		webs[i].finish()
	}
}

// sized returns n elements in the memory of s, which are what they were: something.
func sized[E any](s []E, n int) []E { return slices.Grow(s[:0], n)[:n] }
