package vm_test

import (
	"bytes"
	"fmt"
	"maps"
	"runtime"
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
	`s := strings.Repeat("x\xff", 1<<11); t := strings.ToValidUTF8(s, strings.Repeat("y", 1<<20)); _ = t`,
	`s := bytes.Repeat([]byte("x\xff"), 1<<11); t := bytes.ToValidUTF8(s, make([]byte, 1<<20)); _ = t`,
	`s := "[" + strings.Repeat("1,", 1<<11) + "1]"; json.Indent(new(bytes.Buffer), []byte(s), strings.Repeat(" ", 1<<20), "")`,
	`s := strings.Repeat("[", 1<<11) + strings.Repeat("]", 1<<11); ` +
		`json.Indent(new(bytes.Buffer), []byte(s), "", strings.Repeat(" ", 1<<10))`,
	`s := strconv.FormatFloat(1, 'f', 1<<30, 64); _ = s`,
	`r := regexp.MustCompile("x"); s := strings.Repeat("x", 1<<20); ` +
		`t := r.ExpandString(nil, strings.Repeat("$0", 1<<12), s, []int{0, 1<<20}); _ = t`,
	`all := regexp.MustCompile("").FindAllStringIndex(strings.Repeat("x", 16<<20), -1); _ = all`,
	`all := regexp.MustCompile("").Split(strings.Repeat("x", 16<<20), -1); _ = all`,
}

// double are bodies that ask for more than the limit, from arguments that are within it:
// the result, and what the host's function needs on the way, is some times as large.
var double = []string{
	`s := hex.EncodeToString(make([]byte, 40<<20)); _ = s`,
	`s := hex.Dump(make([]byte, 40<<20)); _ = s`,
	`s := base64.StdEncoding.EncodeToString(make([]byte, 60<<20)); _ = s`,
	`s := strconv.Quote(strings.Repeat("\xff", 40<<20)); _ = s`,
	`s := strconv.QuoteToASCII(strings.Repeat("\x00", 40<<20)); _ = s`,
	`s := strings.Repeat("<", 30<<20); t, _ := json.Marshal(s); _ = t`,
	`json.HTMLEscape(new(bytes.Buffer), bytes.Repeat([]byte("<"), 30<<20))`,
	`s := strings.Split(strings.Repeat("x", 16<<20), ""); _ = s`,
	`s := strings.SplitAfterN(strings.Repeat("x", 16<<20), "", 15<<20); _ = s`,
	`s := strings.Fields(strings.Repeat("x ", 16<<20)); _ = s`,
	`s := bytes.Split(bytes.Repeat([]byte("x"), 16<<20), nil); _ = s`,
	`s := bytes.Fields(bytes.Repeat([]byte("x "), 16<<20)); _ = s`,
	`s := fmt.Sprintf("%q", strings.Repeat("\xff", 40<<20)); _ = s`,
	`s := fmt.Sprintf("%x", strings.Repeat("x", 40<<20)); _ = s`,
	`w := tabwriter.NewWriter(io.Discard, 1<<30, 8, 0, ' ', 0); w.Write([]byte("x\ty\n")); w.Flush()`,
	`var all []any; for { all = append(all, regexp.MustCompile("(a{100}){9}")) }`,
	`var all []any; for { all = append(all, rand.NewSource(1)) }`,
}

// What a function of the host makes much of is asked for before it is made.
func TestResultsAreBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("fills much memory")
	}
	p := choosing(t, double)
	for i, body := range double {
		exhaust(t, p, i, body)
		require.Less(t, inUse(), uint64(512<<20), body)
	}
}

// inUse returns what the host has in use, with what nothing holds any more.
func inUse() uint64 {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.HeapInuse
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

// header begins a program whose bodies use some of its packages.
const header = `package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"os"
	"regexp"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

var (
	_, _, _, _ = bytes.Clone, strings.Clone, time.Now, base64.StdEncoding
	_, _, _, _ = hex.Dump, json.Indent, fmt.Sprint, rand.NewSource
	_, _, _, _ = regexp.MustCompile, strconv.Quote, tabwriter.NewWriter, io.Discard
)

`

// choosing loads a program that runs the body whose number is its argument.
func choosing(t *testing.T, bodies []string) *lang.Program {
	var b strings.Builder
	b.WriteString(header +
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
