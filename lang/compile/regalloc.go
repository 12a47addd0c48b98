package compile

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

const (
	unassigned = -1
	outBase    = 1 << 13 // registers from here on are slots of the outgoing area
)

// A web is a set of values that share a register.
type web struct {
	segs  []segment  // while they are collected: latest first
	room  [2]segment // for the first ones
	reg   int
	slots int
	hints []int
	fixed bool
	known bool // assign has met it
}

// extend adds the stretch from..to, which begins no later than what is there.
func (w *web) extend(from, to int) {
	if n := len(w.segs); n > 0 && w.segs[n-1].from <= to {
		w.segs[n-1].from = min(w.segs[n-1].from, from)
		w.segs[n-1].to = max(w.segs[n-1].to, to)
		return
	}
	w.segs = append(w.segs, segment{from, to})
}

// begin cuts the earliest stretch where the value is written; one that nobody
// reads still needs its register for a moment.
func (w *web) begin(at, dead int) {
	if n := len(w.segs); n > 0 && w.segs[n-1].from <= at && at < w.segs[n-1].to {
		w.segs[n-1].from = at
		return
	}
	w.segs = append(w.segs, segment{at, dead})
}

func (w *web) finish() {
	if len(w.segs) == 0 {
		w.segs = []segment{{0, 1}} // a parameter that nobody reads
	}
	slices.SortFunc(w.segs, earlier)
}

func earlier(a, b segment) int { return a.from - b.from }

// overlap reports whether two sorted lists of segments have a position in common.
func overlap(a, b []segment) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].to <= b[0].from:
			a = a[1:]
		case b[0].to <= a[0].from:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// overlapLong is overlap for a long a.
func overlapLong(a, b []segment) bool {
	for _, s := range b {
		i := sort.Search(len(a), func(i int) bool { return a[i].to > s.from })
		if i < len(a) && a[i].from < s.to {
			return true
		}
	}
	return false
}

func mergeSegments(a, b []segment) []segment {
	out := slices.Concat(a, b)
	slices.SortFunc(out, earlier)
	return out
}

// coalesce joins phis with their arguments, those of a loop's back edge first.
func (f *fnCompiler) coalesce() {
	for _, b := range f.blocks {
		for _, back := range []bool{true, false} {
			for _, p := range b.Preds {
				if o := f.order[p.Index]; o != unreachable && (o >= f.order[b.Index]) == back {
					f.phiArgs(p, b, f.join)
				}
			}
		}
	}
}

func (f *fnCompiler) join(phi *ssa.Phi, arg ssa.Value) {
	x, y := f.vals[phi], f.vals[arg]
	if y == nil {
		return
	}
	y, part := y.resolve()
	if part != 0 || y.folded || y.class != x.class || x.web == y.web {
		return
	}
	a, b := x.web, y.web
	if a.fixed && b.fixed || overlap(a.segs, b.segs) {
		return
	}
	if b.fixed {
		a.reg, a.fixed = b.reg, true
	}
	a.segs = mergeSegments(a.segs, b.segs)
	for _, z := range f.list {
		if z.web == b {
			z.web = a
		}
	}
}

// fixParams puts parameters where the caller leaves them.
func (f *fnCompiler) fixParams() {
	reg := 1
	for _, p := range f.fn.Params {
		x := f.vals[p]
		x.web.reg, x.web.fixed = reg, true
		reg += x.class.Slots()
	}
	f.nparams = reg - 1
	f.nregs = reg
}

// hint says which values would save a move by living in a certain register.
func (f *fnCompiler) hint() {
	for _, b := range f.blocks {
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

func (f *fnCompiler) hintCall(in *ssa.Call) {
	if !f.usesOut(in) {
		return
	}
	f.hintEach(f.args(&in.Call), outBase+1)
	if x := f.vals[in]; x != nil {
		f.hintOne(x, outBase+1)
	}
}

func (f *fnCompiler) hintEach(vs []ssa.Value, reg int) {
	for _, v := range vs {
		x := f.vals[v]
		if x != nil {
			if y, part := x.resolve(); part == 0 && !y.folded {
				f.hintOne(y, reg)
			}
		}
		reg += f.c.Types.Of(v.Type()).Class.Slots()
	}
}

func (f *fnCompiler) hintOne(x *val, reg int) {
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

func (r *file) free(reg int, w *web) bool {
	for i := range w.slots {
		if overlapLong(*r.at(reg + i), w.segs) {
			return false
		}
	}
	return true
}

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
func (f *fnCompiler) assign() {
	regs := new(file)
	if f.deferReg != 0 {
		*regs.at(f.deferReg) = []segment{{0, 1 << 30}}
	}
	webs := make([]*web, 0, len(f.list))
	for _, x := range f.list {
		if !x.web.known {
			x.web.known = true
			webs = append(webs, x.web)
		}
	}
	slices.SortStableFunc(webs, func(a, b *web) int {
		if a.fixed != b.fixed {
			return b2i(b.fixed) - b2i(a.fixed)
		}
		return earlier(a.segs[0], b.segs[0])
	})
	for _, w := range webs {
		f.assignWeb(regs, w)
	}
}

func (f *fnCompiler) assignWeb(regs *file, w *web) {
	if w.fixed {
		regs.take(w.reg, w)
		return
	}
	for _, reg := range w.hints {
		if (reg < outBase || f.keepsOut(w)) && regs.free(reg, w) && (reg >= outBase || reg+w.slots <= f.nregs) {
			regs.take(reg, w)
			return
		}
	}
	reg := 1
	for !regs.free(reg, w) {
		reg++
	}
	regs.take(reg, w)
	f.nregs = max(f.nregs, reg+w.slots)
}

// keepsOut reports whether no call destroys the outgoing area while w lives.
func (f *fnCompiler) keepsOut(w *web) bool {
	if f.runsLate {
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
