package estimate

import "golang.org/x/tools/go/ssa"

// loops says how many loops each block of a function is in; nil if there are none.
type loops struct {
	depths []int
	heads  []bool
}

// loopsOf finds the loops of a function: a branch back to a block that comes before it on
// every way makes one.
func loopsOf(fn *ssa.Function) (l loops) {
	for _, head := range fn.Blocks {
		var back []*ssa.BasicBlock
		for _, from := range head.Preds {
			if head.Dominates(from) {
				back = append(back, from)
			}
		}
		if back == nil {
			continue
		}
		if l.depths == nil {
			l = loops{make([]int, len(fn.Blocks)), make([]bool, len(fn.Blocks))}
		}
		l.heads[head.Index] = true
		inside := map[*ssa.BasicBlock]bool{head: true}
		for len(back) > 0 {
			b := back[len(back)-1]
			back = back[:len(back)-1]
			if !inside[b] {
				inside[b] = true
				back = append(back, b.Preds...)
			}
		}
		for b := range inside {
			l.depths[b.Index]++
		}
	}
	return l
}

func (l loops) depth(b *ssa.BasicBlock) int {
	if l.depths == nil {
		return 0
	}
	return l.depths[b.Index]
}

func (l loops) isHead(b *ssa.BasicBlock) bool { return l.heads != nil && l.heads[b.Index] }
