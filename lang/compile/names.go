package compile

import (
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/text"
)

// functionName returns fn's name as the runtime's tracebacks print it:
// main.f, main.(*T).m, main.main.func1, main.Map[...], main.(*T).m-fm.
func functionName(fn *ssa.Function) string {
	if fn.Parent() != nil {
		in := namer(fn.Parent())
		return functionName(in) + closureName(fn, in)
	}
	name := fn.Name()
	if method, ok := ssaform.BoundMethod(fn); ok {
		return packageName(fn) + receiverName(fn.FreeVars[0].Type()) + "." + method + "-fm"
	}
	if n, ok := ssaform.InitNumber(fn); ok {
		return packageName(fn) + "init." + strconv.Itoa(n-1)
	}
	if fn.Signature.Recv() == nil {
		if i := strings.IndexByte(name, '['); i >= 0 {
			name = name[:i] + "[...]"
		}
		return packageName(fn) + name
	}
	return packageName(fn) + receiverName(fn.Signature.Recv().Type()) + "." + name
}

// runs returns the slot of fn's closure that has the address of the func() which
// a goroutine of a package that is not the user's is started for, 0 if fn is no
// such literal. WaitGroup.Go's goroutine does what the program handed over, so to an
// onlooker that function is what the goroutine is.
func (c *compiler) runs(fn *ssa.Function) int {
	if fn.Parent() == nil || fn.Package() == nil || c.isUser(fn.Package()) {
		return 0
	}
	at := 1
	for _, v := range fn.FreeVars {
		if p, ok := v.Type().(*types.Pointer); ok && takesNothing(p.Elem()) {
			return at
		}
		at += c.Types.Of(v.Type()).Class.Slots()
	}
	return 0
}

// takesNothing reports whether t is a type of functions without parameters.
func takesNothing(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	return ok && sig.Params().Len() == 0
}

// packageName is what a function's name begins with. An instance belongs to the package
// of the generic function, whoever uses it.
func packageName(fn *ssa.Function) string {
	switch {
	case fn.Pkg != nil:
		return symbolPath(fn.Pkg.Pkg) + "."
	case fn.Object() != nil && fn.Object().Pkg() != nil:
		return symbolPath(fn.Object().Pkg()) + "."
	case fn.Origin() != nil && fn.Origin() != fn && fn.Origin().Pkg != nil:
		return symbolPath(fn.Origin().Pkg.Pkg) + "."
	}
	return ""
}

// symbolPath returns a package's import path as it begins the names of its
// functions: a dot in the last element is escaped, so that the first dot behind
// the last slash ends the path.
func symbolPath(pkg *types.Package) string {
	dir, last := path.Split(pkg.Path())
	return dir + strings.ReplaceAll(last, ".", "%2e")
}

// receiverName spells the type of a receiver as it is in the name of a method.
func receiverName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return "(*" + receiverName(p.Elem()) + ")"
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return text.TypeName(t)
	}
	if named.TypeArgs().Len() > 0 {
		return named.Obj().Name() + "[...]"
	}
	return named.Obj().Name()
}

// namer returns the function that gives its name to what is written in fn, and counts it: fn, or if that is the body of a
// loop over a function, the first function around it that is none. Mirrors RangeParent in the compiler.
func namer(fn *ssa.Function) *ssa.Function {
	for ssaform.IsRangeBody(fn) {
		fn = fn.Parent()
	}
	return fn
}

// closureName numbers the function literals of a function in the order of the text, those in the bodies of its loops over
// functions too, and these bodies on their own.
func closureName(fn, in *ssa.Function) string {
	n, _ := ordinal(fn, in)
	switch {
	case ssaform.IsRangeBody(fn):
		return "-range" + strconv.Itoa(n)
	case in.Parent() != nil:
		return "." + strconv.Itoa(n)
	}
	return ".func" + strconv.Itoa(n)
}

// ordinal counts the functions of fn's sort in another function, up to fn.
func ordinal(fn, in *ssa.Function) (n int, found bool) {
	for _, f := range in.AnonFuncs {
		n += b2i(ssaform.IsRangeBody(f) == ssaform.IsRangeBody(fn))
		if f == fn {
			return n, true
		}
		if ssaform.IsRangeBody(f) {
			inside, found := ordinal(fn, f)
			if n += inside; found {
				return n, true
			}
		}
	}
	return n, false
}

// wrapName returns the name of the function that the real compiler makes for the
// call of a defer or go statement. It does so where there is more to keep than a
// function without parameters and results, and counts them in the order of the
// text.
func (f *emitter) wrapName(call *ssa.CallCommon) string {
	in, kind := namer(f.Fn), ".gowrap"
	if deferred := deferredIn(f.Fn, call); deferred {
		kind = ".deferwrap"
	}
	return functionName(in) + kind + strconv.Itoa(wraps(in, call.Pos()))
}

// wraps counts the wrapped calls of a function up to a place, those in the bodies of its loops over functions too.
func wraps(fn *ssa.Function, to token.Pos) (n int) {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if later, _ := calledLater(in); later != nil {
				n += b2i(isWrapped(later) && later.Pos() <= to)
			}
		}
	}
	for _, f := range fn.AnonFuncs {
		if ssaform.IsRangeBody(f) {
			n += wraps(f, to)
		}
	}
	return n
}

// deferredIn reports whether a call of fn is that of a defer statement.
func deferredIn(fn *ssa.Function, call *ssa.CallCommon) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if later, deferred := calledLater(in); later == call {
				return deferred
			}
		}
	}
	return false
}

// calledLater returns the call of a defer or go statement, nil if in is neither.
func calledLater(in ssa.Instruction) (call *ssa.CallCommon, deferred bool) {
	switch in := in.(type) {
	case *ssa.Defer:
		return &in.Call, true
	case *ssa.Go:
		return &in.Call, false
	}
	return nil, false
}

// isWrapped reports whether a call is kept in a function of its own.
func isWrapped(call *ssa.CallCommon) bool {
	sig := call.Signature()
	_, builtin := call.Value.(*ssa.Builtin)
	return builtin || call.IsInvoke() || sig.Recv() != nil || sig.Params().Len() > 0 || sig.Results().Len() > 0
}

// chanSym returns the symbol of a channel: the name of the variable that it
// is first assigned to.
func (c *compiler) chanSym(in *ssa.MakeChan) int32 {
	return c.symbol(variableName(in, *in.Referrers()))
}

// variableName finds the variable that a value is first assigned to.
func variableName(v ssa.Value, refs []ssa.Instruction) string {
	for _, ref := range refs {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
			if obj := ref.Object(); obj != nil {
				return obj.Name()
			}
		case *ssa.Store:
			if ref.Val == v {
				if name := addressName(ref.Addr); name != "" {
					return name
				}
			}
		case *ssa.ChangeType:
			if name := variableName(ref, *ref.Referrers()); name != "" {
				return name
			}
		}
	}
	return ""
}

// addressName is the name of what an address is of: a variable, a field, or the slice or
// array of an element.
func addressName(addr ssa.Value) string {
	switch addr := addr.(type) {
	case *ssa.Alloc:
		return ssaform.VariableName(addr)
	case *ssa.Global:
		return addr.Name()
	case *ssa.FieldAddr:
		st := addr.X.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
		return st.Field(addr.Field).Name()
	case *ssa.IndexAddr:
		if load, ok := addr.X.(*ssa.UnOp); ok {
			return addressName(load.X)
		}
		return variableName(addr.X, *addr.X.Referrers())
	}
	return ""
}
