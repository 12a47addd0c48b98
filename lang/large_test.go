package lang_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
	"github.com/gmpsim/gmpsim/sim"
)

// A call may have more arguments than there are registers.
func TestPrintOfManyArguments(t *testing.T) {
	const n = 20000
	ones := strings.Repeat(",1", n)[1:]
	r := langtest.Run(t, "many.go", []byte("package main\nfunc main() { println("+ones+"); print("+ones+"); println() }"), 1)
	require.Equal(t, strings.Repeat(" 1", n)[1:]+"\n"+strings.Repeat("1", n)+"\n", r.Stderr)
}

// A function that needs more registers than there are is the program's mistake, with a place.
func TestTooManyRegisters(t *testing.T) {
	var b, sum strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&b, "x%d := f(%d)\n", i, i)
		fmt.Fprintf(&sum, "+x%d", i)
	}
	src := "package main\nfunc f(i int) int { return i }\nfunc main() {\n" + b.String() + "println(" + sum.String()[1:] + ")\n}"
	p, err := lang.Load("large.go", []byte(src))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	require.PanicsWithError(t, "large.go:3:6: function main has more than 16384 values at the same time\n"+
		"\tsplit it, or keep some of them in a slice", func() { p.New(m, lang.Host{}) })
}

// A goroutine that is preempted where its function has just returned may lose a part of its stack.
func TestShrinkWhereFunctionReturned(t *testing.T) {
	src := langtest.ReadCorpus(t, "language/goroutines/shrink.go")
	require.Zero(t, langtest.Run(t, "shrink.go", src, 4).Code)
}

// A stack of many nested panics ends as every other that is too large.
func TestNestedPanicsOverflow(t *testing.T) {
	const program = "package main\nimport \"runtime/debug\"\nfunc f() { defer f(); panic(1) }\n" +
		"func main() { debug.SetMaxStack(1 << 24); f() }"
	r := langtest.Run(t, "nested.go", []byte(program), 1)
	require.Contains(t, r.Stderr, "fatal error: stack overflow\n\ngoroutine 1 [running]:\nmain.f()\n\tnested.go:3\npanic(")
	require.Equal(t, 2, r.Code)
}
