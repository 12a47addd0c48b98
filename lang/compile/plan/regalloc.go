package plan

import (
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"
)

// Registers are the slots of a function's frame. Slot 0 is the frame's header;
// parameters arrive in the slots from 1 on, and results leave in them. Above
// all registers lies the outgoing area, which becomes the frame of what is
// called: a value that is computed only to be passed on may live there.
//
// Every value has a web: itself and the phis it flows into, as far as their
// lives do not overlap. Webs get the lowest register that is free all their life.

// hint says which values would save a move by living in a certain register.
func (f *Function) hint() {
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Return:
				f.hintEach(in.Results, 1)
			case *ssa.Call:
				f.hintCall(in)
			}
		}
	}
}

// hintCall says that arguments and results would like to be where the callee has them.
func (f *Function) hintCall(in *ssa.Call) {
	if !f.usesOut(in) {
		return
	}
	f.hintEach(in.Call.Args, outBase+1)
	if x := f.vals[in]; x != nil {
		f.hintOne(x, outBase+1)
	}
}

// hintEach gives values that are to lie side by side their places.
func (f *Function) hintEach(vs []ssa.Value, reg int) {
	for _, v := range vs {
		x := f.vals[v]
		if x != nil {
			if y, part := x.Resolve(); part == 0 && !y.Folded {
				f.hintOne(y, reg)
			}
		}
		reg += f.Types.Of(v.Type()).Class.Slots()
	}
}

func (f *Function) hintOne(x *Value, reg int) {
	if x.web != nil {
		x.web.hints = append(x.web.hints, reg)
	}
}

// A file is the occupation of all registers: when each is taken, in order.
type file struct{ low, out [][]segment }

// at returns the occupation of a register.
func (r *file) at(reg int) *[]segment {
	bank := &r.low
	if reg >= outBase {
		bank, reg = &r.out, reg-outBase
	}
	for len(*bank) <= reg {
		*bank = append(*bank, nil)
	}
	return &(*bank)[reg]
}

// free reports whether w can have a register and those after it all its life.
func (r *file) free(reg int, w *web) bool {
	for i := range w.slots {
		if overlapLong(*r.at(reg + i), w.segs) {
			return false
		}
	}
	return true
}

// take gives w a register.
func (r *file) take(reg int, w *web) {
	w.reg = reg
	for i := range w.slots {
		taken := r.at(reg + i)
		for _, s := range w.segs {
			n := sort.Search(len(*taken), func(i int) bool { return (*taken)[i].from > s.from })
			*taken = slices.Insert(*taken, n, s)
		}
	}
}

// assign gives every web its register.
func (f *Function) assign() {
	regs := new(file)
	if f.DeferReg != 0 {
		*regs.at(f.DeferReg) = []segment{{0, 1 << 30}}
	}
	webs := make([]*web, 0, len(f.list))
	for _, x := range f.list {
		if !x.web.known {
			x.web.known = true
			webs = append(webs, x.web)
		}
	}
	slices.SortStableFunc(webs, func(a, b *web) int {
		switch {
		case a.fixed && !b.fixed:
			return -1
		case b.fixed && !a.fixed:
			return 1
		}
		return earlier(a.segs[0], b.segs[0])
	})
	for _, w := range webs {
		f.assignWeb(regs, w)
	}
}

// assignWeb gives a web the register that saves a move, else the lowest one that is free:
// the fewer there are, the smaller is the frame.
func (f *Function) assignWeb(regs *file, w *web) {
	if w.fixed {
		regs.take(w.reg, w)
		return
	}
	for _, reg := range w.hints {
		if (reg < outBase || f.keepsOut(w)) && regs.free(reg, w) && (reg >= outBase || reg+w.slots <= f.Registers) {
			regs.take(reg, w)
			return
		}
	}
	reg := 1
	for !regs.free(reg, w) {
		reg++
	}
	regs.take(reg, w)
	f.Registers = max(f.Registers, reg+w.slots)
}

// keepsOut reports whether no call destroys the outgoing area while w lives.
func (f *Function) keepsOut(w *web) bool {
	if f.RunsLate {
		return false
	}
	for _, s := range w.segs {
		i := sort.SearchInts(f.calls, s.from)
		if i < len(f.calls) && s.to > f.calls[i]+1 {
			return false
		}
	}
	return true
}
