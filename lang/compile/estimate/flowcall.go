package estimate

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// call adds a call, a go or a defer statement.
func (g *graph) call(c *copied, in ssa.CallInstruction) {
	common := in.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		g.builtin(c, in, b.Name())
		return
	}
	_, isCall := in.(*ssa.Call)
	_, isGo := in.(*ssa.Go)
	callee := common.StaticCallee()
	switch {
	case isGo || !isCall && c.depth+c.loops.depth(in.Block()) > 0:
		g.leak(c, common.Value)
		g.leak(c, common.Args...)
	case callee == nil && common.IsInvoke():
		g.leak(c, common.Value)
		g.leak(c, common.Args...)
	case callee == nil:
		g.leak(c, common.Args...)
	case isCall && g.inlines(c, callee):
		g.inline(c, in.(*ssa.Call), callee)
	default:
		g.static(c, in, callee)
	}
}

// mostNodes bounds a graph: bodies that are inlined in bodies may become many.
const mostNodes = 4000

// inlines reports whether a body becomes part of the graph. Of a standard function the
// table knows more than our text does.
func (g *graph) inlines(c *copied, callee *ssa.Function) bool {
	if callee.Blocks == nil || !g.Inlined(callee) || len(g.nodes) > mostNodes || g.isTabled(callee) {
		return false
	}
	for up := c; up != nil; up = up.up {
		if up.fn == callee {
			return false
		}
	}
	return true
}

// inline adds the body of what is called.
func (g *graph) inline(c *copied, in *ssa.Call, callee *ssa.Function) {
	body := &copied{fn: callee, up: c, depth: c.depth + c.loops.depth(in.Block()), loops: loopsOf(callee)}
	for i, v := range callee.Params {
		if to := g.at(body, v); to >= 0 {
			g.flow(to, g.at(c, in.Call.Args[i]), 0)
		}
	}
	if closure, ok := in.Call.Value.(*ssa.MakeClosure); ok {
		for i, v := range callee.FreeVars {
			g.flow(g.at(body, v), g.at(c, closure.Bindings[i]), 0)
		}
	}
	for i := range callee.Signature.Results().Len() {
		body.results = append(body.results, g.resultOf(c, in, i))
	}
	g.body(body)
}

// resultOf returns the node of a result of a call.
func (g *graph) resultOf(c *copied, call *ssa.Call, i int) int {
	if call.Call.Signature().Results().Len() == 1 {
		if n := g.at(c, call); n >= 0 {
			return n
		}
	}
	return g.part(c, call, i+1)
}

// static adds a call of a known function that is not inlined.
func (g *graph) static(c *copied, in ssa.CallInstruction, callee *ssa.Function) {
	s := g.leaksOf(callee)
	args := in.Common().Args
	if closure, ok := in.Common().Value.(*ssa.MakeClosure); ok {
		args = append(args[:len(args):len(args)], closure.Bindings...)
	}
	call, _ := in.(*ssa.Call)
	for i, a := range args {
		if i >= len(s.leaks) {
			break
		}
		from := g.at(c, a)
		if from < 0 {
			continue
		}
		if s.leaks[i].heap != never {
			g.flow(heap, from, s.leaks[i].heap)
		}
		for j, derefs := range s.leaks[i].results {
			if call != nil && derefs != never {
				g.flow(g.resultOf(c, call, j), from, derefs)
			}
		}
	}
}

// isTabled reports whether the table has the function.
func (p *Program) isTabled(fn *ssa.Function) bool {
	s, known := p.tabled[fn]
	if !known {
		s = p.tableLeaks(fn)
		p.tabled[fn] = s
	}
	return s != nil
}

// leaksOf returns what leaks from a function: of a standard one what the table says.
func (p *Program) leaksOf(fn *ssa.Function) *summary {
	if p.isTabled(fn) {
		return p.tabled[fn]
	}
	if s := p.summaries[fn]; s != nil {
		return s
	}
	return emptySummary(fn)
}

// closure adds a func value with variables. A variable that is set once is copied into
// it, others are there by their address.
func (g *graph) closure(c *copied, v *ssa.MakeClosure) {
	loc := g.site(c, v, v)
	fn := v.Fn.(*ssa.Function)
	s := g.leaksOf(fn)
	for i, b := range v.Bindings {
		from := g.at(c, b)
		if from < 0 {
			continue
		}
		derefs := int8(0)
		if isCopied(b) {
			derefs = 1
		}
		g.flow(loc, from, derefs)
		l := s.leaks[len(fn.Params)+i]
		if l.heap != never {
			g.flow(heap, from, max(l.heap, derefs))
		}
		for _, d := range l.results { // nobody knows where the closure is called
			if d != never {
				g.flow(heap, from, max(d, derefs))
			}
		}
	}
}

// isCopied reports whether closures have a copy of the variable at an address: nothing
// changes it after they are made, and it is small.
func isCopied(addr ssa.Value) bool {
	p, ok := addr.Type().Underlying().(*types.Pointer)
	if !ok || sizes.Sizeof(p.Elem()) > mostCopied {
		return false
	}
	switch v := addr.(type) {
	case *ssa.Alloc:
		return isSetOnce(v)
	case *ssa.Phi:
		return isLoopVariable(v) && onlyLoaded(v)
	}
	return false
}

// mostCopied is the size of the largest variable of which closures have copies.
const mostCopied = 128

// isSetOnce reports whether a variable is set once, before closures have it.
func isSetOnce(x *ssa.Alloc) bool {
	stores := 0
	for _, ref := range *x.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr != x {
				return false
			}
			stores++
			if made, ok := ref.Val.(*ssa.MakeClosure); ok && captures(made, x) {
				return false
			}
		case *ssa.MakeClosure:
			if !onlyReads(ref.Fn.(*ssa.Function), ref, x) {
				return false
			}
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.FieldAddr, *ssa.IndexAddr:
			if !onlyLoaded(ref.(ssa.Value)) {
				return false
			}
		default:
			return false
		}
	}
	return stores == 1
}

func captures(made *ssa.MakeClosure, x ssa.Value) bool {
	for _, b := range made.Bindings {
		if b == x {
			return true
		}
	}
	return false
}

// onlyReads reports whether a closure only loads the variable x that it captures.
func onlyReads(fn *ssa.Function, made *ssa.MakeClosure, x ssa.Value) bool {
	for i, b := range made.Bindings {
		if b == x && !onlyLoaded(fn.FreeVars[i]) {
			return false
		}
	}
	return true
}

// onlyLoaded reports whether nothing but loads is done with an address.
func onlyLoaded(addr ssa.Value) bool {
	for _, ref := range *addr.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.FieldAddr, *ssa.IndexAddr:
			if !onlyLoaded(ref.(ssa.Value)) {
				return false
			}
		case *ssa.MakeClosure:
			if !onlyReads(ref.Fn.(*ssa.Function), ref, addr) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// builtin adds a call of a predeclared function.
func (g *graph) builtin(c *copied, in ssa.CallInstruction, name string) {
	args := in.Common().Args
	call, _ := in.(*ssa.Call)
	switch {
	case name == "append" && call != nil:
		g.flow(g.at(c, call), g.at(c, args[0]), 0)
		if len(args) > 1 && hasPointers(call.Type().Underlying().(*types.Slice).Elem()) {
			g.flow(heap, g.at(c, args[1]), 1)
		}
	case name == "copy":
		if s, ok := args[1].Type().Underlying().(*types.Slice); ok && hasPointers(s.Elem()) {
			g.flow(heap, g.at(c, args[1]), 1)
		}
	case name == "panic":
		g.leak(c, args...)
	case call != nil:
		if to := g.at(c, call); to >= 0 {
			for _, a := range args {
				g.flow(to, g.at(c, a), 0)
			}
		}
	}
}
