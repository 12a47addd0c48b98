package lang

import (
	"golang.org/x/tools/go/ssa"
)

// A segment is a stretch of positions, its end excluded, in which a value is
// live. Instructions have even positions; what one reads is live up to the
// odd position after it, where what it writes begins.
type segment struct{ from, to int }

// A bitset holds the ids of live values.
type bitset []uint64

func newBitset(n int) bitset       { return make(bitset, (n+63)/64) }
func (s bitset) has(i int) bool    { return s[i/64]>>(i%64)&1 != 0 }
func (s bitset) add(i int)         { s[i/64] |= 1 << (i % 64) }
func (s bitset) remove(i int)      { s[i/64] &^= 1 << (i % 64) }
func (s bitset) copyFrom(t bitset) { copy(s, t) }
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
	seen := make(map[*ssa.BasicBlock]bool)
	var post []*ssa.BasicBlock
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b] {
			return
		}
		seen[b] = true
		for i := len(b.Succs) - 1; i >= 0; i-- {
			visit(b.Succs[i])
		}
		post = append(post, b)
	}
	if f.fn.Recover != nil {
		visit(f.fn.Recover)
	}
	visit(f.fn.Blocks[0])
	for i := len(post) - 1; i >= 0; i-- {
		f.order[post[i]] = len(f.blocks)
		f.blocks = append(f.blocks, post[i])
	}
}

// findLoops marks the blocks that can reach themselves: those between the
// target of a backward edge and its source.
func (f *fnCompiler) findLoops() {
	for _, b := range f.blocks {
		for _, s := range b.Succs {
			if f.order[s] <= f.order[b] {
				f.markLoop(s, b)
			}
		}
	}
}

func (f *fnCompiler) markLoop(head, b *ssa.BasicBlock) {
	in := map[*ssa.BasicBlock]bool{head: true}
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if _, reachable := f.order[b]; !reachable || in[b] {
			continue
		}
		in[b] = true
		work = append(work, b.Preds...)
	}
	for b := range in {
		f.loops[b] = true
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
	var buf [8]*ssa.Value
	for _, op := range in.Operands(buf[:0]) {
		if *op != nil {
			f.useOf(*op, visit)
		}
	}
}

// useOf visits the registers that the value v is made of where it is used.
func (f *fnCompiler) useOf(v ssa.Value, visit func(*val)) {
	x := f.vals[v]
	if x == nil {
		if key, ok := constKey(v); ok && f.hoist[key] != nil {
			visit(f.hoist[key])
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

// liveness finds which values are live at the end of each block.
func (f *fnCompiler) liveness() []bitset {
	n := len(f.list)
	in, out := make([]bitset, len(f.blocks)), make([]bitset, len(f.blocks))
	for i := range in {
		in[i], out[i] = newBitset(n), newBitset(n)
	}
	always := newBitset(n) // what the recover block reads
	for changed := true; changed; {
		changed = false
		for i := len(f.blocks) - 1; i >= 0; i-- {
			f.flowOut(f.blocks[i], in, out[i], always)
			live := newBitset(n)
			live.copyFrom(out[i])
			f.flowThrough(f.blocks[i], live)
			if in[i].merge(live) {
				changed = true
			}
			if f.blocks[i] == f.fn.Recover && always.merge(live) {
				changed = true
			}
		}
	}
	return out
}

// flowOut adds to out what b's successors want.
func (f *fnCompiler) flowOut(b *ssa.BasicBlock, in []bitset, out, always bitset) {
	out.merge(always)
	for _, s := range b.Succs {
		out.merge(in[f.order[s]])
		f.phiArgs(b, s, func(_ *ssa.Phi, arg ssa.Value) {
			f.useOf(arg, func(x *val) { out.add(x.id) })
		})
	}
}

// flowThrough turns what is live after b into what is live before it. A phi's
// value begins with the block.
func (f *fnCompiler) flowThrough(b *ssa.BasicBlock, live bitset) {
	for i := len(b.Instrs) - 1; i >= 0; i-- {
		f.defs(b.Instrs[i], func(x *val) { live.remove(x.id) })
		f.uses(b.Instrs[i], func(x *val) { live.add(x.id) })
	}
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
			f.pos[in] = at
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
	out := f.liveness()
	for _, x := range f.list {
		x.web = &web{reg: unassigned, slots: x.class.slots()}
	}
	for i := len(f.blocks) - 1; i >= 0; i-- {
		from, to := f.edges[i][0], f.edges[i][1]
		for _, x := range f.list {
			if out[i].has(x.id) {
				x.web.extend(from, to)
			}
		}
		instrs := f.blocks[i].Instrs
		for j := len(instrs) - 1; j >= 0; j-- {
			at := f.pos[instrs[j]]
			_, phi := instrs[j].(*ssa.Phi)
			f.defs(instrs[j], func(x *val) {
				if phi {
					x.web.begin(from, from+1)
				} else {
					x.web.begin(at+1, at+2)
				}
			})
			f.uses(instrs[j], func(x *val) { x.web.extend(from, at+1) })
		}
	}
	for _, x := range f.list {
		x.web.finish()
	}
}
