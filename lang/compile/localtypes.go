package compile

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/text"
)

// A type that a generic function declares is another one in each instance of the function.
// ssa makes these, with nothing that leads from them to the instance: the code of the
// instance is where they are met first, so they are noted there before anybody asks for a name.

// noteLocals notes the types that are declared in the generic function that fn is, or is in.
func (c *compiler) noteLocals(fn *ssa.Function) {
	root := fn
	for root.Parent() != nil {
		root = root.Parent()
	}
	args := instanceArgs(root)
	if len(args) == 0 || root.Syntax() == nil {
		return
	}
	n := &noter{c.Types.Locals, root, args, map[types.Type]bool{}}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			n.instruction(in)
		}
	}
}

// instanceArgs returns the type arguments of an instance: those of a method are its receiver's.
func instanceArgs(fn *ssa.Function) []types.Type {
	if args := fn.TypeArgs(); len(args) > 0 {
		return args
	}
	recv := fn.Signature.Recv()
	if recv == nil {
		return nil
	}
	t := types.Unalias(recv.Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if named, ok := t.(*types.Named); ok {
		return slices.Collect(named.TypeArgs().Types())
	}
	return nil
}

// A noter looks for the types of one instance.
type noter struct {
	locals text.Locals
	root   *ssa.Function
	args   []types.Type
	seen   map[types.Type]bool
}

// instruction looks at the types of its operands and its result.
func (n *noter) instruction(in ssa.Instruction) {
	if v, ok := in.(ssa.Value); ok {
		n.typ(v.Type())
	}
	var few [8]*ssa.Value
	for _, op := range in.Operands(few[:0]) {
		if *op == nil {
			continue
		}
		n.typ((*op).Type())
		if fn, ok := (*op).(*ssa.Function); ok {
			for _, arg := range fn.TypeArgs() {
				n.typ(arg)
			}
		}
	}
	if assert, ok := in.(*ssa.TypeAssert); ok {
		n.typ(assert.AssertedType)
	}
}

// typ looks at a type and its parts.
func (n *noter) typ(t types.Type) {
	t = types.Unalias(t)
	if n.seen[t] {
		return
	}
	n.seen[t] = true
	switch t := t.(type) {
	case *types.Named:
		n.named(t)
	case interface{ Elem() types.Type }:
		n.typ(t.Elem())
		if m, ok := t.(*types.Map); ok {
			n.typ(m.Key())
		}
	case *types.Struct:
		for f := range t.Fields() {
			n.typ(f.Type())
		}
	case *types.Signature:
		n.typ(t.Params())
		n.typ(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			n.typ(v.Type())
		}
	}
}

// named notes a type that the function declares. ssa's own have no scope.
func (n *noter) named(t *types.Named) {
	for arg := range t.TypeArgs().Types() {
		n.typ(arg)
	}
	obj, decl := t.Obj(), n.root.Syntax()
	if obj.Parent() != nil || obj.Pos() < decl.Pos() || obj.Pos() >= decl.End() || n.locals[obj] != nil {
		return
	}
	n.locals[obj] = n.args
	n.typ(t.Underlying())
}
