package compile

import (
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A move sets one register from another or from a value without a register.
type move struct {
	dst, src int
	class    code.Class // code.InSlice stands for both slots
	con      ssa.Value
}

// moveOp is the instruction that moves one slot of the class.
func moveOp(c code.Class) code.Op {
	return [...]code.Op{code.MovB, code.MovP, code.MovV, code.MovS}[c]
}

func (as *assembler) move(dst, src int, c code.Class) {
	if dst != src {
		as.op(moveOp(c), r(dst), r(src), 0)
	}
}

// moves performs assignments as if all at once. A slice is two slots.
func (f *emitter) moves(ms []move) {
	var todo, constants []move
	for _, m := range ms {
		switch {
		case m.con != nil:
			constants = append(constants, m)
		case m.dst == m.src:
		case m.class == code.InSlice && m.dst != m.src+1 && m.src != m.dst+1:
			todo = append(todo, m)
		case m.class == code.InSlice:
			todo = append(todo, move{dst: m.dst, src: m.src, class: code.InBoth}, move{dst: m.dst + 1, src: m.src + 1, class: code.InBits})
		default:
			todo = append(todo, m)
		}
	}
	for len(todo) > 0 {
		todo = f.moveSome(todo)
	}
	for _, m := range constants {
		f.constant(m.dst, m.con)
	}
}

// moveSome emits the first move whose target nobody still reads; if there is
// none the moves are a circle, which a scratch register breaks.
func (f *emitter) moveSome(todo []move) []move {
	for i, m := range todo {
		blocked := false
		for j, o := range todo {
			blocked = blocked || i != j && touches(m, o)
		}
		if !blocked {
			f.move(m.dst, m.src, m.class)
			return append(todo[:i], todo[i+1:]...)
		}
	}
	m := &todo[0]
	tmp := f.temp(m.class.Slots())
	f.move(tmp, m.src, m.class)
	m.src = tmp
	return todo
}

// touches reports whether m writes what o reads.
func touches(m, o move) bool {
	return m.dst < o.src+o.class.Slots() && o.src < m.dst+m.class.Slots()
}
