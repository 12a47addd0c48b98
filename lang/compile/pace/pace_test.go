package pace

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// How many cycles does a turn of each of these loops take at least? The chain is what each
// comment says.
const loops = `package p

// i++
func sum(list []int) (s int) { for _, v := range list { s += v }; return s }

// x*a + b: 3 and 1
func lcg(n int) (x int) { for range n { x = x*6364136223846793005 + 1 }; return x }

// six shifts and exclusive ors
func xorshift(n int, x uint) uint { for range n { x ^= x << 13; x ^= x >> 7; x ^= x << 17 }; return x }

// a load
func walk(at *node) (n int) { for ; at != nil; at = at.next { n++ }; return n }
type node struct { next *node }

// a sum of floats
func floats(list []float64) (s float64) { for _, v := range list { s += v }; return s }

// a store, the load of it, an addition
func prefix(list, sums []int) { for i, v := range list { sums[i+1] = sums[i] + v } }

// the same place: a store, a load, an addition
func count(n int, p *int) { for i := range n { *p += i } }

// half of low and high, a load, a comparison, a guess
func search(list []int, want int) int {
	low, high := 0, len(list)
	for low < high {
		mid := (low + high) / 2
		if list[mid] < want { low = mid + 1 } else { high = mid }
	}
	return low
}

// a bisection that also does something each third time: what is found first must not change
func both(list []int, want int) (low, n int) {
	high := len(list)
	for low < high {
		mid := (low + high) / 2
		if mid%3 == 0 { n++ }
		if list[mid] < want { low = mid + 1 } else { high = mid }
	}
	return low, n
}

// a division of complex numbers
func complexes(n int) (z complex128) { for range n { z = z / (1 + 2i) + 1 }; return z }

// a constant that is no int64
func unsigned(n int, x uint64) uint64 { for range n { x = x / 18446744073709551615 + 1 }; return x }

// a loop of few turns overlaps with what is around it
func few(z, x float64) float64 { for range 10 { z -= (z*z - x) / (2 * z) }; return z }

// calls take longer than any chain
func calls(n int) (x int) { for range n { x = call(x) }; return x }
func call(int) int
`

func TestCycles(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", loops, 0)
	require.NoError(t, err)
	conf, of := &types.Config{Importer: importer.Default()}, types.NewPackage("p", "")
	pkg, _, err := ssautil.BuildPackage(conf, fset, of, []*ast.File{file}, 0)
	require.NoError(t, err)
	want := map[string]int{
		"sum": 1, "lcg": 4, "xorshift": 6, "walk": 5, "floats": 2, "prefix": 6, "count": 6, "search": 17, "few": 0, "calls": 0,
	}
	for name, cycles := range want {
		require.Equal(t, cycles, most(pkg, name), name)
	}
	first := most(pkg, "both")
	for range 50 {
		require.Equal(t, first, most(pkg, "both"), "the order of a map decides")
	}
	most(pkg, "complexes")
	most(pkg, "unsigned")
}

// most returns how long a turn of the slowest loop of a function takes.
func most(pkg *ssa.Package, name string) (cycles int) {
	for _, n := range Cycles(pkg.Members[name].(*ssa.Function)) {
		cycles = max(cycles, n)
	}
	return cycles
}

// Is the time for a loop with many lines about as many times as long as its text?
func TestManyStores(t *testing.T) {
	text := "package p\nvar g int\nfunc f(n int) { for i := range n {\n" + strings.Repeat("g += i\n", 20_000) + "} }"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, 0)
	require.NoError(t, err)
	pkg, _, err := ssautil.BuildPackage(&types.Config{}, fset, types.NewPackage("p", ""), []*ast.File{file}, 0)
	require.NoError(t, err)
	require.Empty(t, Cycles(pkg.Members["f"].(*ssa.Function)), "so long a turn waits for no chain")
}
