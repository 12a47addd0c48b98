package plan_test

import (
	"go/types"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/internal/ssatest"
)

// planned returns the plan of function f in a text.
func planned(t *testing.T, src string) *plan.Function {
	t.Helper()
	fn := ssatest.Functions(t, src)["f"]
	return plan.New(fn, code.NewTypes(types.SizesFor("gc", "amd64"), nil), new(plan.Room))
}

// the returns the only value of a kind in a plan.
func the[V ssa.Value](t *testing.T, f *plan.Function) V {
	t.Helper()
	var found []V
	for in := range ssatest.Instructions(f.Fn) {
		if v, ok := in.(V); ok {
			found = append(found, v)
		}
	}
	require.Len(t, found, 1)
	return found[0]
}

// Where do parameters arrive, and where do results leave?
func TestFrame(t *testing.T) {
	f := planned(t, "func f(s []int, n int) (string, []int) { return \"\", s }")
	reg := func(i int) int { n, _ := f.Value(f.Fn.Params[i]).Register(); return n }
	require.Equal(t, 1, reg(0), "slot 0 is the frame's header")
	require.Equal(t, 3, reg(1), "a slice takes two")
	require.Equal(t, 3, f.Params)
	require.Equal(t, 3, f.Results)
}

// Which values need no register?
func TestFolding(t *testing.T) {
	f := planned(t, "type T struct{ a, b int }\nfunc f(p *T) int { return p.b }")
	require.True(t, f.Value(the[*ssa.FieldAddr](t, f)).Folded, "the load holds the field's offset")

	f = planned(t, "func f(a, b int) int {\n if a < b { return a }\n return b }")
	require.True(t, f.Value(the[*ssa.BinOp](t, f)).Folded, "the branch compares")

	f = planned(t, "func f(s []int) int { return len(s) }")
	length := f.Value(the[*ssa.Call](t, f))
	require.True(t, length.Aliased(), "the slice's first register has its length")
	of, part := length.Resolve()
	require.Equal(t, f.Value(f.Fn.Params[0]), of)
	require.Zero(t, part)
}

// Do a loop's variable and what it becomes share a register? Else each round would
// begin with a move.
func TestPhisShare(t *testing.T) {
	f := planned(t, "func f(n int) int {\n i := 0\n for i*i < n { i++ }\n return i }")
	phi := the[*ssa.Phi](t, f)
	want, _ := f.Value(phi).Register()
	for _, edge := range phi.Edges {
		if x := f.Value(edge); x != nil {
			got, _ := x.Register()
			require.Equal(t, want, got)
		}
	}
}

// Which constants are loaded before the loop that uses them? Those that an instruction
// cannot hold.
func TestPreloaded(t *testing.T) {
	for src, want := range map[string]int{
		"func f(n int) { for n < 1000000 { n++ } }":    1,
		"func f(n int) { for n < 1000 { n++ } }":       0,
		"func f(n int) int { return n + 1000000 }":     0,
		"var g int\nfunc f() { for { g++ } }":          1,
		"var g int\nfunc f() { for g < 9 { g++ } }":    1,
		"func f(x float64) { for x < 0.5 { x *= 2 } }": 2,
	} {
		require.Len(t, planned(t, src).Preloaded, want, src)
	}
}

// Does a value that is only passed on live where the callee looks for it? Not if
// another call comes in between.
func TestOutgoing(t *testing.T) {
	f := planned(t, "func f(a int) int { return g(a * 3) }\nfunc g(int) int { return 0 }")
	_, out := f.Value(the[*ssa.BinOp](t, f)).Register()
	require.True(t, out)
	f = planned(t, "func f(a int) int { b := a * 3; h(); return g(b) }\nfunc g(int) int { return 0 }\nfunc h() {}")
	_, out = f.Value(the[*ssa.BinOp](t, f)).Register()
	require.False(t, out)
}
