package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
)

// noteSubjects notes how the call at an instruction names the things of package sync
// that it is about.
func (f *emitter) noteSubjects(c *ssa.CallCommon, at int) {
	var list []code.Subject
	for _, s := range f.Subjects(c) {
		to := code.Subject{Slot: s.Slot, Type: s.Type}
		if s.Param != nil {
			to.Param = f.paramSlot(s.Param)
		}
		for _, step := range s.Path {
			to.Path = append(to.Path, f.step(step))
		}
		list = append(list, to)
	}
	if list != nil {
		f.subjects = append(f.subjects, subjectsAt{at, list})
	}
}

// subjectsAt is what a call is about, and where it is.
type subjectsAt struct {
	at   int
	list []code.Subject
}

// paramSlot returns the slot that a parameter arrives in.
func (f *emitter) paramSlot(p *ssa.Parameter) int {
	at := 1
	for _, other := range f.Fn.Params {
		if other == p {
			return at
		}
		at += f.classOf(other.Type()).Slots()
	}
	return 0
}

// step says where the value of an index is, if it is a number or a string that has a
// register of its own.
func (f *emitter) step(s plan.Step) code.Step {
	unknown := code.Step{Text: "…"}
	if s.Value == nil {
		return code.Step{Text: s.Text}
	}
	x := f.Value(s.Value)
	basic, ok := s.Value.Type().Underlying().(*types.Basic)
	if x == nil || !ok || basic.Info()&(types.IsInteger|types.IsString) == 0 {
		return unknown
	}
	x, part := x.Resolve()
	if x.Folded {
		return unknown
	}
	reg, out := x.Register()
	if out {
		return unknown
	}
	return code.Step{Reg: reg + part, Kind: f.Types.Of(s.Value.Type()).Kind}
}
