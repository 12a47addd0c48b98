package lang_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// long makes programs of n parts, of the kinds that generated programs have.
var long = map[string]func(n int) string{
	"branches": func(n int) string {
		return "func main() { n, x := 1, 0\n" + parts(n, "if n == %[1]d { x += %[1]d }\n") + "println(x) }"
	},
	"labels": func(n int) string {
		return "func main() { x := 0\n" + parts(n, "L%[1]d: if x == %[1]d { x++; goto L%[1]d }\n") + "println(x) }"
	},
	"switch": func(n int) string {
		return "func main() { switch len(\"x\") {\n" + parts(n, "case %[1]d: println(%[1]d); return\n") + "} }"
	},
	"numbers": func(n int) string { return "var x = []int{" + parts(n, "%d,") + "}\nfunc main() { println(len(x)) }" },
	"structs": func(n int) string {
		return "var x = []struct{a int; b string}{" + parts(n, "{%d, \"x\"},\n") + "}\nfunc main() { println(len(x)) }"
	},
	"map": func(n int) string {
		return "var x = map[int]string{" + parts(n, "%d: \"x\",\n") + "}\nfunc main() { println(len(x)) }"
	},
	"functions": func(n int) string {
		return parts(n, "func f%[1]d() { println(%[1]d) }\n") + "func main() {\n" + parts(n, "f%d()\n") + "}"
	},
	// Each type of the chain has a name, as long as what is left of the chain.
	"stars": func(n int) string {
		return "var x " + strings.Repeat("*", n/4) + "int\nfunc main() { println(x == nil) }"
	},
	"sum":      func(n int) string { return "func main() { x := 1\nprintln(x" + parts(n, "+ x*%d") + ") }" },
	"deferred": func(n int) string { return "func main() {\n" + parts(n, "defer println(%d)\n") + "}" },
}

// parts repeats a part with its number.
func parts(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Does what loading takes grow with the text, and not faster? Twice as long a program takes
// at most a little more than twice the memory, which is counted exactly.
func TestLoadGrowsWithText(t *testing.T) {
	const n = 1000
	for name, text := range long {
		once, twice := loadBytes(t, text(n)), loadBytes(t, text(2*n))
		require.Less(t, float64(twice)/float64(once), 2.6, "%s: %d bytes, then %d", name, once, twice)
	}
}

// loadBytes returns how many bytes are allocated until a program could begin.
func loadBytes(t *testing.T, text string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	p, err := lang.Load("long.go", []byte("package main\n"+text))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1})
	require.NoError(t, err)
	p.New(m, lang.Host{})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
