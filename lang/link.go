package lang

import (
	"reflect"
	"unsafe"
)

// link puts the code of all functions into one piece.
func (c *compiler) link() {
	size := stubs + 1
	for _, fn := range c.all {
		size += len(fn.code)
	}
	c.code, c.poss = make([]instr, stubs, size), make([]int32, stubs, size)
	copy(c.code, []instr{stubStop: {op: opStop}, stubExit: {op: opExit}, stubPanic: {op: opPanicNext}, stubFatal: {op: opFatal}})
	c.unsigned = make(map[int]bool)
	for _, fn := range c.all {
		base := len(c.code)
		c.fns = append(c.fns, fn.fnInfo)
		fn.entry, fn.end, fn.method = base, base+len(fn.code), base+fn.method
		if fn.recover >= 0 {
			fn.recover += base
		}
		c.code = append(c.code, fn.code...)
		for _, p := range fn.poss {
			c.poss = append(c.poss, int32(p))
		}
		for _, at := range fn.unsigned {
			c.unsigned[base+at] = true
		}
	}
	for _, t := range c.types.all[1:] {
		if t.Kind == reflect.Map {
			t.layoutEntry()
		}
	}
	for _, fn := range c.all {
		for _, rel := range fn.relocs {
			c.relocate(fn.entry+rel.at, rel)
		}
	}
	c.code = append(c.code, instr{op: opStop}) // the loop's pointer may stand one past a function
}

func (c *compiler) relocate(at int, rel reloc) {
	word := (*uint64)(unsafe.Pointer(&c.code[at]))
	if rel.kind == relocReturn {
		*word |= uint64(at + 1)
		return
	}
	back := uint32(at + 2)
	c.code[at].b, c.code[at].c = opcode(back), opcode(back>>16)
	*(*uint64)(unsafe.Pointer(&c.code[at+1])) = uint64(rel.fn.entry) | uint64(rel.fn.need)*uint64(slotSize)<<32
}
