package ssaform_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/internal/ssatest"
)

// allocs returns the variables of a function.
func allocs(fn *ssa.Function) (all []*ssa.Alloc) {
	for in := range ssatest.Instructions(fn) {
		if v, ok := in.(*ssa.Alloc); ok {
			all = append(all, v)
		}
	}
	return all
}

// callsBuiltin reports whether a function calls a builtin with a name.
func callsBuiltin(fn *ssa.Function, name string) bool {
	for in := range ssatest.Instructions(fn) {
		if call, ok := in.(*ssa.Call); ok {
			if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == name {
				return true
			}
		}
	}
	return false
}

func TestPackageInitializer(t *testing.T) {
	fns := ssatest.Functions(t, "var x = f()\nfunc f() int { return 1 }")
	require.True(t, ssaform.InitializesPackage(fns["init"]))
	require.False(t, ssaform.InitializesPackage(fns["f"]))
}

func TestInitNumber(t *testing.T) {
	fns := ssatest.Functions(t, "func init() {}\nfunc init() {}\nfunc f() {}")
	n, ok := ssaform.InitNumber(fns["init#2"])
	require.True(t, ok)
	require.Equal(t, 2, n)
	_, ok = ssaform.InitNumber(fns["f"])
	require.False(t, ok)
}

func TestBoundMethod(t *testing.T) {
	fns := ssatest.Functions(t, "type T int\nfunc (T) M() {}\nfunc f(t T) func() { return t.M }")
	name, ok := ssaform.BoundMethod(fns["M$bound"])
	require.True(t, ok, "%v", fns)
	require.Equal(t, "M", name)
	require.True(t, ssaform.IsWrapper(fns["M$bound"]))
	require.False(t, ssaform.IsWrapper(fns["f"]))
}

// An instance of a generic function is in the text, though package ssa makes it.
func TestInstanceIsNoWrapper(t *testing.T) {
	fns := ssatest.Functions(t, "func G[T any](x T) T { return x }\nvar x = G(1)")
	require.NotEmpty(t, fns["G[int]"].Synthetic, "else nothing is to be told apart")
	require.False(t, ssaform.IsWrapper(fns["G[int]"]))
}

const loops = `
func f(seq func(func(int) bool)) {
	for i := range seq {
		defer g(i)
		if i > 1 {
			return
		}
	}
}
func g(int) {}
`

func TestRangeBody(t *testing.T) {
	f := ssatest.Functions(t, loops)["f"]
	require.Len(t, f.AnonFuncs, 1)
	require.True(t, ssaform.IsRangeBody(f.AnonFuncs[0]))
	require.False(t, ssaform.IsRangeBody(f))
	require.False(t, ssaform.IsWrapper(f.AnonFuncs[0]))
}

// Which blocks panic because of the iterator? One in the loop's body and one after the
// iterator's call.
func TestMisuse(t *testing.T) {
	f := ssatest.Functions(t, loops)["f"]
	in := func(fn *ssa.Function, what code.Misuse) bool {
		return slices.ContainsFunc(fn.Blocks, func(b *ssa.BasicBlock) bool { return ssaform.MisuseIn(b) == what })
	}
	require.True(t, in(f.AnonFuncs[0], code.CalledAgain))
	require.True(t, in(f, code.LostPanic))
	require.False(t, in(f, code.CalledAgain))
}

func TestDeferStack(t *testing.T) {
	require.True(t, callsBuiltin(ssatest.Functions(t, loops)["f"], ssaform.DeferStack))
}

func TestWrapNilCheck(t *testing.T) {
	fns := ssatest.Functions(t, "type T struct{ n int }\nfunc (T) M() {}\ntype I interface{ M() }\nvar f = (*T).M")
	var wrappers []string
	for name, fn := range fns {
		if callsBuiltin(fn, ssaform.WrapNilCheck) {
			wrappers = append(wrappers, name)
		}
	}
	require.NotEmpty(t, wrappers, "no function of %v tests its receiver", fns)
}

func TestMadeSlice(t *testing.T) {
	all := allocs(ssatest.Functions(t, "func f(n int) []int { return make([]int, n, 10) }")["f"])
	require.Len(t, all, 1)
	require.True(t, ssaform.IsMadeSlice(all[0]))
	for _, v := range allocs(ssatest.Functions(t, "func f() []int { return []int{1} }")["f"]) {
		require.False(t, ssaform.IsMadeSlice(v))
	}
}

// What has a name in the text, and what is only there to compute with?
func TestVariableName(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"var named int; g(&named)", "named"},
		{"g(new(int))", ""},
		{"h(&T{1})", ""},
		{"k([]int{1, 2})", ""},
		{"v(1, 2)", ""},
	} {
		const uses = "type T struct{ n int }\nfunc g(*int) {}\nfunc h(*T) {}\nfunc k([]int) {}\nfunc v(...int) {}\n"
		fns := ssatest.Functions(t, uses+"func f() { "+c.body+" }")
		var names []string
		for _, v := range allocs(fns["f"]) {
			require.NotEmpty(t, v.Comment, c.body)
			names = append(names, ssaform.VariableName(v))
		}
		require.Equal(t, c.want, strings.Join(names, " "), c.body)
	}
}
