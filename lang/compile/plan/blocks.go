package plan

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// unreachable is the order of a block that nothing leads to.
const unreachable = -1

// sortBlocks puts the reachable blocks into reverse postorder, a loop's body
// before what follows the loop. The recover block has no edge to it: the
// unwinder jumps there.
func (f *Function) sortBlocks() {
	seen := make([]bool, len(f.Fn.Blocks))
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
	if f.Fn.Recover != nil {
		visit(f.Fn.Recover)
	}
	visit(f.Fn.Blocks[0])
	slices.Reverse(post)
	f.Blocks, f.order = post, make([]int, len(seen))
	for i := range f.order {
		f.order[i] = unreachable
	}
	for i, b := range f.Blocks {
		f.order[b.Index] = i
	}
}

// findLoops marks the blocks that can reach themselves: those between the
// target of a backward edge and its source.
func (f *Function) findLoops() {
	f.loops = make([]bool, len(f.order))
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if f.order[s.Index] <= f.order[b.Index] {
				f.markLoop(s, b)
			}
		}
	}
}

// markLoop marks the blocks from which b, the end of a loop, can be come to without leaving
// it by its head.
func (f *Function) markLoop(head, b *ssa.BasicBlock) {
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

// PhiArgs visits the phis of s and what they take from b.
func (f *Function) PhiArgs(b, s *ssa.BasicBlock, visit func(phi *ssa.Phi, arg ssa.Value)) {
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
