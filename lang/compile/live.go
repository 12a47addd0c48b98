package compile

import (
	mathbits "math/bits"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A segment is a stretch of positions, its end excluded, in which a value is
// live. Instructions have even positions; what one reads is live up to the
// odd position after it, where what it writes begins.
type segment struct{ from, to int }

// A bitset holds the ids of live values.
type bitset []uint64

func newBitset(n int) bitset  { return make(bitset, (n+63)/64) }
func (s bitset) add(i int)    { s[i/64] |= 1 << (i % 64) }
func (s bitset) remove(i int) { s[i/64] &^= 1 << (i % 64) }

// all visits the ids in their order.
func (s bitset) all(visit func(id int) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !visit(64*i + mathbits.TrailingZeros64(w)) {
				return
			}
		}
	}
}

func (s bitset) merge(t bitset) bool {
	changed := false
	for i, w := range t {
		if w&^s[i] != 0 {
			s[i] |= w
			changed = true
		}
	}
	return changed
}

// sortBlocks puts the reachable blocks into reverse postorder, a loop's body
// before what follows the loop. The recover block has no edge to it: the
// unwinder jumps there.
func (f *fnCompiler) sortBlocks() {
	seen := make([]bool, len(f.fn.Blocks))
	post := make([]*ssa.BasicBlock, 0, len(seen))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b.Index] {
			return
		}
		seen[b.Index] = true
		for i := len(b.Succs) - 1; i >= 0; i-- {
			visit(b.Succs[i])
		}
		post = append(post, b)
	}
	if f.fn.Recover != nil {
		visit(f.fn.Recover)
	}
	visit(f.fn.Blocks[0])
	slices.Reverse(post)
	f.blocks, f.order = post, make([]int, len(seen))
	for i := range f.order {
		f.order[i] = unreachable
	}
	for i, b := range f.blocks {
		f.order[b.Index] = i
	}
}

// findLoops marks the blocks that can reach themselves: those between the
// target of a backward edge and its source.
func (f *fnCompiler) findLoops() {
	f.loops = make([]bool, len(f.order))
	for _, b := range f.blocks {
		for _, s := range b.Succs {
			if f.order[s.Index] <= f.order[b.Index] {
				f.markLoop(s, b)
			}
		}
	}
}

func (f *fnCompiler) markLoop(head, b *ssa.BasicBlock) {
	in := make([]bool, len(f.order))
	in[head.Index], f.loops[head.Index] = true, true
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if f.order[b.Index] == unreachable || in[b.Index] {
			continue
		}
		in[b.Index], f.loops[b.Index] = true, true
		work = append(work, b.Preds...)
	}
}

// uses visits the values that must be in registers when in is performed.
func (f *fnCompiler) uses(in ssa.Instruction, visit func(*val)) {
	switch in := in.(type) {
	case *ssa.DebugRef, *ssa.Phi, *ssa.Extract:
		return
	case ssa.Value:
		if x := f.vals[in]; x != nil && (x.folded || x.alias != nil && !checksNil(in)) {
			return
		}
	}
	f.operands(in, visit)
}

// checksNil reports whether v is an alias that also tests its argument.
func checksNil(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "ssa:wrapnilchk"
}

func (f *fnCompiler) operands(in ssa.Instruction, visit func(*val)) {
	from := len(f.ops)
	f.ops = in.Operands(f.ops)
	for _, op := range f.ops[from:] {
		if *op != nil {
			f.useOf(*op, visit)
		}
	}
	f.ops = f.ops[:from]
}

// useOf visits the registers that the value v is made of where it is used.
func (f *fnCompiler) useOf(v ssa.Value, visit func(*val)) {
	x := f.vals[v]
	if x == nil {
		if h := f.hoisted(v); h != nil {
			visit(h)
		}
		return
	}
	if x, _ = x.resolve(); x.folded {
		f.operands(x.v.(ssa.Instruction), visit)
		return
	}
	visit(x)
}

// defs visits the values that in writes. What is extracted from a tuple is
// written by the instruction that makes the tuple.
func (f *fnCompiler) defs(in ssa.Instruction, visit func(*val)) {
	v, ok := in.(ssa.Value)
	if !ok {
		return
	}
	if _, ok := in.(*ssa.Extract); ok {
		return
	}
	if isTuple(v.Type()) {
		for _, r := range *v.Referrers() {
			if ex, ok := r.(*ssa.Extract); ok && f.vals[ex].alias == nil {
				visit(f.vals[ex])
			}
		}
		return
	}
	if x := f.vals[v]; x.alias == nil && !x.folded {
		visit(x)
	}
}

// An access is what one instruction reads and writes: the ids in f.ids from uses to
// defs, and from defs to end.
type access struct{ uses, defs, end int }

// listAccesses writes down what the instructions read and write: liveness and segments
// want it again and again.
func (f *fnCompiler) listAccesses() {
	f.accesses, f.ids = f.accesses[:0], f.ids[:0]
	note := func(x *val) { f.ids = append(f.ids, x.id) }
	for _, b := range f.blocks {
		for _, in := range b.Instrs {
			e := access{uses: len(f.ids)}
			f.uses(in, note)
			e.defs = len(f.ids)
			f.defs(in, note)
			e.end = len(f.ids)
			f.accesses = append(f.accesses, e)
		}
	}
}

// A flow is what is live around a block.
type flow struct {
	reads  bitset // what the block reads before it writes it
	writes bitset
	in     bitset // live at its beginning
	out    bitset // and at its end
}

// liveness finds which values are live at the end of each block.
func (f *fnCompiler) liveness() []flow {
	flows := f.flows()
	always := newBitset(len(f.list)) // what the recover block reads
	for changed := true; changed; {
		changed = false
		for i := len(flows) - 1; i >= 0; i-- {
			x := &flows[i]
			x.out.merge(always)
			for _, s := range f.blocks[i].Succs {
				x.out.merge(flows[f.order[s.Index]].in)
			}
			if x.through() {
				changed = true
			}
			if f.blocks[i] == f.fn.Recover && always.merge(x.in) {
				changed = true
			}
		}
	}
	return flows
}

// flows returns what the blocks' own instructions say, before it has flown anywhere.
func (f *fnCompiler) flows() []flow {
	flows, n := make([]flow, len(f.blocks)), len(newBitset(len(f.list)))
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
		b := f.blocks[i]
		for range b.Instrs {
			at--
			x.before(f.accesses[at], f.ids)
		}
		for _, s := range b.Succs {
			f.phiArgs(b, s, func(_ *ssa.Phi, arg ssa.Value) {
				f.useOf(arg, func(y *val) { x.out.add(y.id) })
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

// phiArgs visits the phis of s and what they take from b.
func (f *fnCompiler) phiArgs(b, s *ssa.BasicBlock, visit func(phi *ssa.Phi, arg ssa.Value)) {
	edge := 0
	for i, p := range s.Preds {
		if p == b {
			edge = i
		}
	}
	for _, in := range s.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			return
		}
		visit(phi, phi.Edges[edge])
	}
}

// positions numbers the instructions and finds those that use the outgoing area.
func (f *fnCompiler) positions() {
	at := 2
	f.edges = make([][2]int, len(f.blocks))
	for i, b := range f.blocks {
		f.edges[i][0] = at
		for _, in := range b.Instrs {
			if f.usesOut(in) {
				f.calls = append(f.calls, at)
			}
			at += 2
		}
		f.edges[i][1] = at
	}
	f.edges[0][0] = 0 // parameters are there from the beginning
}

// usesOut reports whether in writes to the outgoing area of the frame.
func (f *fnCompiler) usesOut(in ssa.Instruction) bool {
	switch in := in.(type) {
	case *ssa.Call:
		_, builtin := in.Call.Value.(*ssa.Builtin)
		return !builtin
	case *ssa.RunDefers, *ssa.Go, *ssa.Defer:
		return true
	}
	return false
}

// segments computes where each value is live.
func (f *fnCompiler) segments() {
	flows := f.liveness()
	webs := sized(f.webs, len(f.list))
	f.webs = webs
	for i, x := range f.list {
		webs[i] = web{reg: unassigned, slots: x.class.Slots()}
		webs[i].segs = webs[i].room[:0]
		x.web = &webs[i]
	}
	at := len(f.accesses)
	for i := len(f.blocks) - 1; i >= 0; i-- {
		from, to := f.edges[i][0], f.edges[i][1]
		for id := range flows[i].out.all {
			webs[id].extend(from, to)
		}
		instrs := f.blocks[i].Instrs
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
