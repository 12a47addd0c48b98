package lang_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// What ordinary pieces of code allocate: the bytes of one round, and what Go 1.26 says of
// the same program. The collector runs because of them, so nothing may count that is on
// the stack in reality.
func TestAllocations(t *testing.T) {
	real := map[string]int{
		"sprintf": 15, "sprint": 15, "errorf": 31, "append": 64, "append sunk": 64, "closure sunk": 24,
		"builder": 8, "list": 64, "sortslice": 80, "chan": 112, "go": 136,
	}
	for line := range strings.Lines(langtest.Run(t, "alloc.go", []byte(allocProgram), 1).Stdout) {
		at := strings.LastIndexByte(line, ' ')
		var got int
		_, err := fmt.Sscan(line[at:], &got)
		require.NoError(t, err)
		name := line[:at]
		require.InDelta(t, real[name], got, max(1, float64(real[name])/2), name)
		delete(real, name)
	}
	require.Empty(t, real)
}

const allocProgram = `package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"
	"sort"
)

type point struct{ x, y int }

func dist(p *point) int { return p.x*p.x + p.y*p.y }
func mk(x int) *point   { return &point{x, x} }

type shape interface{ area() int }

func (p point) area() int { return p.x * p.y }

type list struct {
	next *list
	v    int
}

var sink any
var sunk []int

func measure(name string, f func(i int)) {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for i := range 10000 {
		f(i)
	}
	runtime.ReadMemStats(&b)
	fmt.Println(name, (b.TotalAlloc-a.TotalAlloc)/10000)
}

func main() {
	start := time.Now()
	measure("since", func(i int) { _ = time.Since(start) })
	measure("now", func(i int) { _ = time.Now() })
	measure("local pointer", func(i int) { p := point{i, i}; dist(&p) })
	measure("literal", func(i int) { p := &point{i, i}; dist(p) })
	measure("inlined new", func(i int) { p := mk(i); dist(p) })
	measure("box", func(i int) { var s shape = point{i, i}; s.area() })
	measure("small box", func(i int) { sink = i & 7 })
	measure("sprintf", func(i int) { _ = fmt.Sprintf("%d", i) })
	measure("sprint", func(i int) { _ = fmt.Sprint(i, "a") })
	measure("errorf", func(i int) { _ = fmt.Errorf("x %d", i) })
	measure("make const", func(i int) { s := make([]int, 16); s[i&7] = 1 })
	measure("append", func(i int) { var s []int; for j := range 8 { s = append(s, j) } })
	measure("append sunk", func(i int) { var s []int; for j := range 8 { s = append(s, j) }; sunk = s })
	measure("map", func(i int) { m := map[int]int{}; m[i] = 1 })
	measure("closure", func(i int) { f := func() int { i++; return i }; f() })
	measure("closure sunk", func(i int) { f := func() int { i++; return i }; sink = f })
	measure("builder", func(i int) { var b strings.Builder; b.WriteString("abc"); b.WriteByte('x'); _ = b.String() })
	measure("list", func(i int) { var l *list; for j := range 4 { l = &list{l, j} }; sink = l })
	measure("sort", func(i int) { s := []int{3, 1, 2}; sort.Ints(s) })
	measure("sortslice", func(i int) { s := []int{3, 1, 2}; sort.Slice(s, func(a, b int) bool { return s[a] < s[b] }) })
	measure("chan", func(i int) { c := make(chan int, 1); c <- 1 })
	measure("struct value", func(i int) { a := [8]int{i}; b := a; b[0]++; _ = b })
	measure("bytes", func(i int) { b := []byte("hello"); b[0] = 'x'; _ = string(b) })
	measure("go", func(i int) { done := make(chan int); go func() { done <- i }(); <-done })
	measure("defer", func(i int) { defer func() { i++ }() })
	measure("complex", func(i int) { c := complex(float64(i), 1); c = c * c; _ = real(c) })
}
`
