package estimate

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A summary says what a function does with what its parameters, and the variables that a
// closure has, point to: the tags of cmd/compile/internal/escape.
type summary struct {
	leaks []leak // parameters first
}

// A leak says how often a parameter is dereferenced on its way, never if it does not go there.
type leak struct {
	heap    int8
	results []int8
}

const never = int8(127)

// OnStack reports whether what an instruction allocates stays on the stack, after all
// functions that may inline the one it is in have been asked about.
func (p *Program) OnStack(in ssa.Instruction) bool {
	stays, known := p.sites[in]
	if appended(in) {
		return true
	}
	if fn := in.Parent(); !known && !p.solved[fn] { // nobody inlines it
		p.solve(fn)
		stays = p.sites[in]
	}
	return stays
}

// appended reports whether an allocation is the array with the values of an append, which
// compiled code does not make.
func appended(in ssa.Instruction) bool {
	array, ok := in.(*ssa.Alloc)
	if !ok || array.Comment != "varargs" {
		return false
	}
	for _, r := range *array.Referrers() {
		s, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, r := range *s.Referrers() {
			call, ok := r.(*ssa.Call)
			if !ok {
				return false
			}
			b, ok := call.Call.Value.(*ssa.Builtin)
			return ok && b.Name() == "append"
		}
	}
	return false
}

// Analyze finds out about the allocations of a function that is part of the program.
func (p *Program) Analyze(fn *ssa.Function) {
	p.summaryOf(fn)
	if p.alone(fn) && !p.solved[fn] {
		p.solve(fn)
	}
}

// solve finds out about the allocations of a function, and of those that it inlines.
func (p *Program) solve(fn *ssa.Function) {
	p.solved[fn] = true
	g := p.graphs[fn]
	if g == nil {
		g = newGraph(p, fn)
		g.solve()
	}
	delete(p.graphs, fn)
	p.frames[fn] = g.frame()
	for i := range g.nodes {
		if n := &g.nodes[i]; n.site != nil {
			if stays, known := p.sites[n.site]; !known || stays {
				p.sites[n.site] = !n.escapes
			}
		}
	}
}

// alone reports whether there are calls of fn that are not inlined, as far as its own kind
// decides. What an inlined one allocates is asked of those that inline it.
func (p *Program) alone(fn *ssa.Function) bool { return !p.Inlined(fn) || fn.Parent() != nil }

// summaryOf returns the summary of a function, and finds out about all that it calls
// first. Functions that call each other are analyzed until nothing changes: they begin
// with no leaks.
func (p *Program) summaryOf(fn *ssa.Function) *summary {
	if s := p.summaries[fn]; s != nil {
		return s
	}
	p.connect(fn)
	return p.summaries[fn]
}

// A visit is the state of a function while Tarjan's algorithm looks for cycles.
type visit struct {
	index, low int
	open       bool
}

// connect finds the cycle that fn is in.
func (p *Program) connect(fn *ssa.Function) *visit {
	v := &visit{index: len(p.visits), low: len(p.visits), open: true}
	p.visits[fn] = v
	at := len(p.stack)
	p.stack = append(p.stack, fn)
	for _, callee := range p.calleesOf(fn) {
		if p.summaries[callee] != nil && p.visits[callee] == nil {
			continue
		}
		switch w := p.visits[callee]; {
		case w == nil:
			v.low = min(v.low, p.connect(callee).low)
		case w.open:
			v.low = min(v.low, w.index)
		}
	}
	if v.low == v.index {
		cycle := slices.Clone(p.stack[at:])
		p.stack = p.stack[:at]
		for _, member := range cycle {
			p.visits[member].open = false
		}
		p.settle(cycle)
	}
	return v
}

// settle analyzes the functions of a cycle until their summaries no longer change.
func (p *Program) settle(cycle []*ssa.Function) {
	for _, fn := range cycle {
		p.summaries[fn] = emptySummary(fn)
	}
	for again := true; again; {
		again = false
		for _, fn := range cycle {
			if fn.Blocks == nil {
				continue
			}
			g := newGraph(p, fn)
			if len(cycle) == 1 {
				p.graphs[fn] = g
			}
			if s := g.summarize(); !s.equal(p.summaries[fn]) {
				p.summaries[fn], again = s, len(cycle) > 1 || p.callsItself(fn)
			}
		}
	}
}

func (p *Program) callsItself(fn *ssa.Function) bool { return slices.Contains(p.calleesOf(fn), fn) }

// calleesOf returns the functions whose summaries that of fn depends on.
func (p *Program) calleesOf(fn *ssa.Function) (all []*ssa.Function) {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case ssa.CallInstruction:
				if callee := in.Common().StaticCallee(); callee != nil && callee.Blocks != nil && !p.isTabled(callee) {
					all = append(all, callee)
				}
			case *ssa.MakeClosure:
				all = append(all, in.Fn.(*ssa.Function))
			}
		}
	}
	return all
}

// emptySummary is that of a function from which nothing leaks.
func emptySummary(fn *ssa.Function) *summary {
	s := &summary{leaks: make([]leak, len(fn.Params)+len(fn.FreeVars))}
	for i := range s.leaks {
		s.leaks[i] = leak{heap: never, results: slices.Repeat([]int8{never}, fn.Signature.Results().Len())}
	}
	return s
}

func (s *summary) equal(other *summary) bool {
	return slices.EqualFunc(s.leaks, other.leaks, func(a, b leak) bool {
		return a.heap == b.heap && slices.Equal(a.results, b.results)
	})
}

// to notes that a parameter leaks, after so many dereferences.
func (l *leak) to(result int, derefs int8) {
	if result < 0 {
		l.heap = min(l.heap, derefs)
		return
	}
	l.results[result] = min(l.results[result], derefs)
}

// tableLeaks returns the leaks of a standard function as the table has them, nil if it has
// none.
func (p *Program) tableLeaks(fn *ssa.Function) *summary {
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil
	}
	row, ok := p.table.row(obj.Origin())
	if !ok {
		return nil
	}
	s := emptySummary(fn)
	for i, tag := range row.leaks() {
		if i < len(s.leaks) {
			s.leaks[i].read(tag)
		}
	}
	return s
}

// read fills in what a tag of the table says.
func (l *leak) read(tag string) {
	for at := 0; at < len(tag); at++ {
		switch tag[at] {
		case 'h':
			l.to(-1, 0)
		case 'c':
			l.to(-1, 1)
		case 'r', 'd':
			derefs := int8(0)
			if tag[at] == 'd' {
				derefs = 1
			}
			if at++; at < len(tag) && int(tag[at]-'0') < len(l.results) {
				l.to(int(tag[at]-'0'), derefs)
			}
		}
	}
}
