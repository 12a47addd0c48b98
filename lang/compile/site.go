package compile

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/std"
)

// A site is an instruction that allocates memory. Whether the real one allocates it on the
// stack is known when all functions are there: who inlines this one decides, too.
type site struct {
	routine *routine
	at      int           // its word of data
	capture *code.Capture // of a closure, instead of the word
	in      ssa.Instruction
}

// allocates notes that the instruction whose word comes next allocates.
func (f *emitter) allocates(in ssa.Instruction, c *code.Capture) {
	if f.info.own || f.c.isLocal(in) {
		f.sites = append(f.sites, site{f.info, len(f.code), c, in})
	}
}

// isLocal reports whether what a standard text allocates is on the stack in the real one,
// whose text is another: variables, closures, boxes, arrays for variadic calls, and all of
// packages whose real functions allocate nothing but their results.
func (c *compiler) isLocal(in ssa.Instruction) bool {
	switch v := in.(type) {
	case *ssa.Alloc:
		if !v.Heap || ssaform.IsVariadic(v) || ssaform.VariableName(v) != "" {
			return true
		}
	case *ssa.MakeClosure:
		return !startsGoroutine(v)
	case *ssa.MakeInterface:
		return true
	}
	return slices.Contains([]string{"fmt", "sort", "slices"}, packageOf(in.Parent()))
}

// packageOf returns the path of a function's package, "" if it has none.
func packageOf(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if fn.Pkg == nil {
		return ""
	}
	return fn.Pkg.Pkg.Path()
}

// startsGoroutine reports whether a closure is the call of a go statement.
func startsGoroutine(in *ssa.MakeClosure) bool {
	return slices.ContainsFunc(*in.Referrers(), func(r ssa.Instruction) bool {
		_, ok := r.(*ssa.Go)
		return ok
	})
}

// placeSites marks what stays on the stack. All functions are in their places.
func (c *compiler) placeSites() {
	for _, s := range c.sites {
		if s.routine.own && !c.estimates.OnStack(s.in) {
			continue
		}
		if s.capture != nil {
			s.capture.OnStack = true
			continue
		}
		*c.Code[s.routine.Entry+s.at].Word() |= code.OnStack
	}
}

// ownText reports whether a function is the program's own, or of a module that it
// requires: of the standard ones the real texts are others.
func (c *compiler) ownText(fn *ssa.Function) bool {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	return fn.Pkg == nil || !std.Exists(fn.Pkg.Pkg.Path())
}
