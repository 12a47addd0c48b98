package compile

import (
	"reflect"

	"github.com/gmpsim/gmpsim/lang/code"
)

// link puts the code of all functions into one piece.
func (c *compiler) link() {
	size := code.Stubs + 1
	for _, fn := range c.all {
		size += len(fn.code)
	}
	c.Code, c.Positions, c.Words = make([]code.Instr, code.Stubs, size), make([]int32, code.Stubs, size), make([]bool, code.Stubs, size)
	copy(c.Code, []code.Instr{
		code.StubStop: {Op: code.Stop}, code.StubExit: {Op: code.Exit},
		code.StubPanic: {Op: code.PanicNext}, code.StubFatal: {Op: code.Fatal},
	})
	c.Unsigned, c.Subjects, c.Chains = make(map[int]bool), make(map[int][]code.Subject), make(map[int]int)
	for _, fn := range c.all {
		base := len(c.Code)
		c.Functions = append(c.Functions, fn.Function)
		fn.Entry, fn.End, fn.Method = base, base+len(fn.code), base+fn.Method
		if fn.Recover >= 0 {
			fn.Recover += base
		}
		c.Code = append(c.Code, fn.code...)
		c.Words = append(c.Words, fn.words...)
		for _, p := range fn.poss {
			c.Positions = append(c.Positions, int32(p))
		}
		for _, x := range fn.chains {
			c.Chains[base+x.at] = x.cycles
		}
		for _, at := range fn.unsigned {
			c.Unsigned[base+at] = true
		}
		for _, s := range fn.subjects {
			c.Subjects[base+s.at] = s.list
		}
	}
	for _, t := range c.Types.All[1:] {
		if t.Kind == reflect.Map {
			t.LayOut()
		}
	}
	for _, fn := range c.all {
		for _, rel := range fn.relocs {
			c.relocate(fn.Entry+rel.at, rel)
		}
	}
	c.placeSites()
	c.Code = append(c.Code, code.Instr{Op: code.Stop}) // the loop's pointer may stand one past a function
}

// relocate completes a call: it says where to return to, and a call of a function that is
// known has its entry and the size of its frame in the word, so that the loop need not
// look at the function.
func (c *compiler) relocate(at int, rel reloc) {
	word := c.Code[at].Word()
	if rel.kind == relocReturn {
		*word |= uint64(at + 1)
		return
	}
	back := uint32(at + 2)
	c.Code[at].B, c.Code[at].C = code.Operand(back), code.Operand(back>>16)
	*c.Code[at+1].Word() = uint64(rel.fn.Entry) | uint64(rel.fn.Need)*uint64(code.SlotSize)<<32
}
