package pace

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Latencies, in cycles, of the processors that servers have: from the last operand to the
// result (Agner Fog, "Instruction tables", Intel since Skylake, AMD since Zen 2).
const (
	latencyInt   = 1
	latencyMul   = 3
	latencyDiv   = 18
	latencyMod   = 5 // by a constant: a multiplication and what goes with it
	latencyFloat = 4
	latencyFAdd  = 2 // since Golden Cove
	latencyFDiv  = 13
	latencyLoad  = 5
	latencyStore = 5 // from a store to a load of the same address
)

// recurrence returns how long the longest chain is from a variable, or a place in memory,
// to its value in the next turn.
func (l *loop) recurrence() (cycles int) {
	for _, in := range l.header.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		for i, p := range l.header.Preds {
			if l.blocks[p] {
				cycles = max(cycles, l.chain(phi, phi.Edges[i]))
			}
		}
	}
	for _, b := range l.list {
		for _, in := range b.Instrs {
			if s, ok := in.(*ssa.Store); ok {
				cycles = max(cycles, l.throughMemory(s))
			}
		}
	}
	return cycles
}

// throughMemory returns the length of the chain from a load to a store if the load of the
// next turn is of the same address: a place that stays the same, or the next element.
func (l *loop) throughMemory(s *ssa.Store) (cycles int) {
	for _, b := range l.list {
		for _, in := range b.Instrs {
			if load, ok := in.(*ssa.UnOp); ok && load.Op == token.MUL && l.follows(load.X, s.Addr) {
				if n := l.chain(load, s.Val); n > 0 {
					cycles = max(cycles, n+latencyStore)
				}
			}
		}
	}
	return cycles
}

// follows reports whether a load in the next turn meets what was stored in this one.
func (l *loop) follows(load, store ssa.Value) bool {
	if load == store {
		return !l.has(store)
	}
	a, ok := load.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	b, ok := store.(*ssa.IndexAddr)
	if !ok || a.X != b.X || l.has(a.X) {
		return false
	}
	from, near := sum(a.Index)
	to, far := sum(b.Index)
	return from == to && far == near+1
}

// sum takes the constants out of a sum.
func sum(v ssa.Value) (origin ssa.Value, distance int64) {
	for {
		add, ok := v.(*ssa.BinOp)
		if !ok || add.Op != token.ADD && add.Op != token.SUB {
			return v, distance
		}
		c, ok := add.Y.(*ssa.Const)
		if !ok || !isInteger(c.Type()) {
			return v, distance
		}
		if v = add.X; add.Op == token.ADD {
			distance += c.Int64()
		} else {
			distance -= c.Int64()
		}
	}
}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

func (l *loop) has(v ssa.Value) bool {
	in, ok := v.(ssa.Instruction)
	return ok && l.blocks[in.Block()]
}

// chain returns how long it takes from one value to another that is computed from it in
// the same turn; 0 if it is not.
func (l *loop) chain(from, to ssa.Value) int {
	c := chaser{l, from, map[ssa.Value]int{from: 0}}
	return max(0, c.latency(to))
}

// A chaser goes from a value back to the one that it is computed from.
type chaser struct {
	*loop
	from ssa.Value
	done map[ssa.Value]int
}

// unrelated is the latency of a value that is not computed from the chaser's.
const unrelated = -1 << 30

func (c *chaser) latency(v ssa.Value) int {
	if n, ok := c.done[v]; ok {
		return n
	}
	c.done[v] = unrelated // a variable of the loop other than c.from begins a chain of its own
	if !c.has(v) {
		return unrelated
	}
	if phi, ok := v.(*ssa.Phi); ok && phi.Block() == c.header {
		return unrelated
	}
	n := unrelated
	for _, o := range v.(ssa.Instruction).Operands(nil) {
		if *o != nil {
			n = max(n, c.latency(*o))
		}
	}
	if n != unrelated {
		n += latencyOf(v)
	}
	c.done[v] = n
	return n
}

// latencyOf returns how long an instruction takes.
func latencyOf(v ssa.Value) int {
	switch v := v.(type) {
	case *ssa.BinOp:
		return latencyOfBinOp(v)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return latencyLoad
		}
		return latencyInt
	case *ssa.Index, *ssa.Lookup:
		return latencyLoad
	case *ssa.Convert:
		if isFloat(v.Type()) != isFloat(v.X.Type()) {
			return latencyFloat
		}
		return 0
	case *ssa.Call:
		return latencyInt // min and max
	}
	return 0 // an address is a part of the load, and a variable of two ways is guessed
}

func latencyOfBinOp(v *ssa.BinOp) int {
	float := isFloat(v.X.Type())
	_, constant := v.Y.(*ssa.Const)
	switch v.Op {
	case token.MUL:
		if float {
			return latencyFloat
		}
		return latencyMul
	case token.QUO, token.REM:
		switch {
		case float:
			return latencyFDiv
		case constant && powerOfTwo(v.Y.(*ssa.Const)):
			return latencyInt
		case constant:
			return latencyMod
		}
		return latencyDiv
	}
	if float {
		return latencyFAdd
	}
	return latencyInt
}

func powerOfTwo(c *ssa.Const) bool {
	if !isInteger(c.Type()) {
		return false
	}
	n := c.Int64()
	return n > 0 && n&(n-1) == 0
}

func isFloat(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}
