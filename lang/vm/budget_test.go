package vm_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// growing are bodies of main that take memory without end, each with what holds it then.
var growing = map[string]string{
	`var s []int; for { s = append(s, 1) }`:                               "slices",
	`s := "x"; for { s += s }`:                                            "strings",
	`m := map[int]int{}; for i := 0; ; i++ { m[i] = i }`:                  "maps",
	`f := func() {}; for { g := f; f = func() { g() } }`:                  "closures",
	`for { defer func() {}() }`:                                           "deferred calls",
	`for { time.AfterFunc(time.Hour, func() {}) }`:                        "timers",
	`var all []chan int; for { all = append(all, make(chan int, 1000)) }`: "channels",
	`c := make(chan int); for { go func() { <-c }() }`:                    "stacks of goroutines",
	`deep(0)`: "stacks of goroutines",
	`var all []string; for { all = append(all, strings.Repeat("x", 1<<20)) }`:                           "results of package strings",
	`var b bytes.Buffer; for { b.WriteString("hello, world") }`:                                         "slices",
	`type node struct { next *node; x [9]int }; var l *node; for { l = &node{next: l} }`:                "variables",
	`var all [][]string; s := strings.Repeat("x ", 1<<9); for { all = append(all, strings.Fields(s)) }`: "results of package strings",
}

// large are bodies that ask for much at once, more than any host has.
var large = []string{
	`b := make([]byte, 1<<40); _ = b`,
	`c := make(chan [100]int, 1<<30); _ = c`,
	`s := strings.Repeat("x", 1<<20); t := strings.ReplaceAll(s, "x", s); _ = t`,
	`s := strings.Repeat("x", 1<<20); all := make([]string, 1<<20); for i := range all { all[i] = s }; t := strings.Join(all, s); _ = t`,
	`s := bytes.Repeat([]byte("x"), 1<<20); t := bytes.ReplaceAll(s, []byte("x"), s); _ = t`,
	`s := strings.Repeat("x", 1<<40); _ = s`,
	`s := strings.Repeat("x", 1<<20); t := strings.NewReplacer("x", s).Replace(s); _ = t`,
	`s := append([]byte(nil), make([]byte, 1<<40)...); _ = s`,
}

// A program that takes memory without end is ended, as by a real system that has no more;
// and the simulator knows what held it.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("fills much memory")
	}
	bodies := slices.Concat(slices.Sorted(maps.Keys(growing)), large)
	p := choosing(t, bodies)
	for i, body := range bodies {
		e := exhaust(t, p, i, body)
		if what := growing[body]; what == "" {
			require.Greater(t, e.Asked, uint64(1<<30), body)
		} else {
			require.NotEmpty(t, e.Held, body)
			require.Equal(t, what, e.Held[0].What, body)
		}
	}
}

// choosing loads a program that runs the body whose number is its argument.
func choosing(t *testing.T, bodies []string) *lang.Program {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n\"bytes\"\n\"os\"\n\"strings\"\n\"time\"\n)\n\n" +
		"var _, _, _ = bytes.Clone, strings.Clone, time.Now\n\n" +
		"func deep(n int) int { return deep(n+1) + 1 }\n\nfunc main() { switch os.Args[1] {\n")
	for i, body := range bodies {
		fmt.Fprintf(&b, "case \"%d\": func() { %s }()\n", i, body)
	}
	b.WriteString("} }\n")
	p, err := lang.Load("growing.go", []byte(b.String()))
	require.NoError(t, err, b.String())
	return p
}

// exhaust runs the program with a number, which needs too much, and returns how it ended.
func exhaust(t *testing.T, p *lang.Program, i int, body string) *lang.Exhaustion {
	t.Helper()
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out bytes.Buffer
	proc := p.New(m, lang.Host{Stderr: &out, Memory: 128 << 20, Args: []string{"growing", strconv.Itoa(i)}})
	m.Start(proc.Main(), proc.MainSymbol())
	require.Equal(t, 2, proc.Finish(m.Run()), body)
	require.Regexp(t, `^runtime: out of memory: cannot allocate \d+-byte block \(\d+ in use\)\n`+
		`fatal error: out of memory\n\ngoroutine \d+ \[running\]:\n`, out.String(), body)
	require.NotNil(t, proc.Exhausted(), body)
	return proc.Exhausted()
}
