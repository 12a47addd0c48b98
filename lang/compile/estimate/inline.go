package estimate

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// The numbers of cmd/compile/internal/inline.
const (
	maxBudget     = 80             // inlineMaxBudget
	callCost      = 57             // inlineExtraCallCost: a call that is not inlined
	paramCallCost = 17             // inlineParamCallCost: one of a parameter, which may turn out to be constant
	panicCost     = 1              // inlineExtraPanicCost
	closureBudget = 10 * maxBudget // inlineClosureCalledOnceCost: a closure that is called at one place
	closureCost   = 15             // making one
	dictCost      = 2              // the address of a generic function's dictionary
	rangeFuncCost = 40             // the state of a loop over a function, and its tests
	innerDictCost = 4              // the same, out of the dictionary of a function that is generic itself
)

// A cost is what a function's text costs a caller that inlines it.
type cost struct {
	nodes  int
	never  string // why it is not inlined, whatever it costs
	cyclic bool   // it calls itself, perhaps by way of others
	done   bool   // it has been counted
}

// fits reports whether the function may be inlined at some budget.
func (c cost) fits(budget int) bool { return c.done && c.never == "" && c.nodes <= budget }

// Inlined reports whether static calls of fn are inlined. A function that calls itself
// is so at most once by each other one, so that most of its calls are calls.
func (p *Program) Inlined(fn *ssa.Function) bool {
	is, known := p.inlined[fn]
	if !known {
		is = p.isInlined(fn)
		p.inlined[fn] = is
	}
	return is
}

func (p *Program) isInlined(fn *ssa.Function) bool {
	c := p.costOf(fn)
	budget := maxBudget
	if fn.Parent() != nil {
		budget *= 2
	}
	return c.fits(budget) && !c.cyclic
}

// costOf returns the cost of a function.
func (p *Program) costOf(fn *ssa.Function) cost {
	info := p.infoOf(fn)
	if info == nil {
		return cost{done: true, never: "nobody wrote it"}
	}
	switch syntax := fn.Syntax().(type) {
	case *ast.FuncDecl:
		return p.costOfDecl(fn.Object().(*types.Func).Origin())
	case *ast.FuncLit:
		return p.costOfText(syntax, source{syntax.Body, outermost(fn).Syntax(), info, isGeneric(fn)})
	}
	return cost{done: true, never: "no text"}
}

// isGeneric reports whether fn is an instance of a generic function, or within one.
func isGeneric(fn *ssa.Function) bool { return len(outermost(fn).TypeArgs()) > 0 }

// outermost returns the declared function that fn is in.
func outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// costOfDecl returns the cost of a declared function or method. The real text of a
// standard one may be another than ours.
func (p *Program) costOfDecl(obj *types.Func) cost {
	if row, ok := p.table.row(obj); ok {
		return row.cost()
	}
	fn := p.prog.FuncValue(obj)
	info := p.infos[obj.Pkg()]
	if fn == nil || info == nil {
		return cost{done: true, never: "no text"}
	}
	decl, ok := fn.Syntax().(*ast.FuncDecl)
	switch {
	case !ok || decl.Body == nil:
		return cost{done: true, never: "no text"}
	case isNoinline(decl):
		return cost{done: true, never: "marked go:noinline"}
	}
	sig := obj.Signature()
	return p.costOfText(decl, source{decl.Body, decl, info, sig.TypeParams().Len()+sig.RecvTypeParams().Len() > 0})
}

func isNoinline(decl *ast.FuncDecl) bool {
	if decl.Doc == nil {
		return false
	}
	for _, line := range decl.Doc.List {
		if strings.HasPrefix(line.Text, "//go:noinline") || strings.HasPrefix(line.Text, "//go:uintptrescapes") {
			return true
		}
	}
	return false
}

// A source is what is known about a function's text.
type source struct {
	body    *ast.BlockStmt
	decl    ast.Node // the declared function that it is in
	info    *types.Info
	generic bool // it has type parameters
}

// costOfText counts a function's text, once. A function that is met while it is counted
// calls itself.
func (p *Program) costOfText(fn ast.Node, t source) cost {
	if c, ok := p.costs[fn]; ok {
		if !c.done && !c.cyclic {
			c.cyclic = true
			p.costs[fn] = c
		}
		return c
	}
	p.costs[fn] = cost{}
	v := &counter{Program: p, source: t, from: fn.Pos(), limit: maxBudget}
	switch fn := fn.(type) {
	case *ast.FuncDecl:
		v.sig = t.info.Defs[fn.Name].(*types.Func).Signature()
	case *ast.FuncLit:
		v.sig, _ = t.info.TypeOf(fn).(*types.Signature)
		v.limit = closureBudget
	}
	v.stmt(t.body)
	c := cost{nodes: v.nodes, never: v.never, cyclic: p.costs[fn].cyclic, done: true}
	p.costs[fn] = c
	return c
}
