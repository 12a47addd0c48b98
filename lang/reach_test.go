package lang_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// early are calls that end after the first bytes of the text s, whose bytes are b.
var early = []string{
	`strings.HasPrefix(s, "ab")`, `strings.HasSuffix(s, "ab")`, `strings.TrimPrefix(s, "ab")`, `strings.TrimSuffix(s, "x")`,
	`strings.CutPrefix(s, "ab")`, `strings.CutSuffix(s, "x")`, `strings.Index(s, "b")`, `strings.IndexByte(s, 'b')`,
	`strings.IndexRune(s, 'b')`, `strings.IndexAny(s, "b")`, `strings.LastIndex(s, "b")`, `strings.LastIndexByte(s, 'b')`,
	`strings.Contains(s, "b")`, `strings.ContainsRune(s, 'b')`, `strings.ContainsAny(s, "b")`, `strings.Cut(s, "b")`,
	`strings.SplitN(s, "b", 2)`, `strings.TrimSpace(s)`, `strings.Trim(s, "x")`, `strings.TrimLeft(s, "x")`,
	`strings.Compare(s, "b")`, `strings.EqualFold(s, "b")`, `utf8.DecodeRuneInString(s)`, `utf8.DecodeLastRuneInString(s)`,
	`utf8.FullRuneInString(s)`, `bytes.HasPrefix(b, b[:1])`, `bytes.IndexByte(b, 'b')`, `bytes.Index(b, b[1:2])`,
	`bytes.Contains(b, b[1:2])`, `bytes.Cut(b, b[1:2])`, `bytes.TrimSpace(b)`, `bytes.Equal(b, b[:2])`, `utf8.DecodeRune(b)`,
	`bytes.SplitN(b, b[1:2], 2)`, `s == "b"`, `s < "b"`,
}

// Does a call that ends early cost the same for a short text and a long one? If not, a loop
// that takes one word after another off a text takes time that grows with its square.
func TestEarlyEnds(t *testing.T) {
	var calls strings.Builder
	for _, call := range early {
		if !strings.Contains(call, "(") {
			call = "use(" + call + ")" // an expression alone is no statement
		}
		fmt.Fprintf(&calls, "\tmeasure(func() { for range 100 { %s } })\n", call)
	}
	program := `package main
import ("bytes"; "fmt"; "strings"; "time"; "unicode/utf8")
func use(bool) {}
func measure(f func()) { start := time.Now(); f(); fmt.Println(int(time.Since(start))) }
func main() {
	s := strings.Repeat("ab", %d)
	b := []byte(s)
	_, _, _ = bytes.Compare, utf8.RuneError, s
` + calls.String() + "}\n"
	short, long := times(t, fmt.Sprintf(program, 10)), times(t, fmt.Sprintf(program, 100_000))
	require.Len(t, short, len(early))
	for i, call := range early {
		assert.Less(t, float64(long[i]), 1.5*float64(short[i])+200, "%s: %d ns and %d ns for 100 calls", call, short[i], long[i])
	}
}

// times returns the numbers that a program prints.
func times(t *testing.T, src string) (list []int) {
	p, err := lang.Load("reach.go", []byte(src))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out})
	m.Start(r.Main(), r.MainSymbol())
	require.Zero(t, r.Finish(m.Run()))
	for word := range strings.FieldsSeq(out.String()) {
		var n int
		_, err := fmt.Sscan(word, &n)
		require.NoError(t, err)
		list = append(list, n)
	}
	return list
}
