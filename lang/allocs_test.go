package lang_test

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// Does a program that passes messages, takes locks or starts goroutines make garbage in
// the simulator? One thing more for each of a hundred thousand would be seen here.
func TestNothingIsAllocated(t *testing.T) {
	for name, body := range map[string]string{
		"message": "go func() { for range %d { ch <- 1 } }(); for range %[1]d { <-ch }",
		"select":  "go func() { for range %d { ch <- 1 } }(); for range %[1]d { select { case <-ch: case <-other: } }",
		"mutex":   "for range %d { mu.Lock(); n++; mu.Unlock() }",
		"yield":   "for range %d { runtime.Gosched() }",
		"call":    "for range %d { n = add(n) }",
	} {
		t.Run(name, func(t *testing.T) {
			few, many := garbage(t, body, 1_000), garbage(t, body, 101_000)
			assert.Less(t, float64(many)-float64(few), 10_000.0, "in 100 000 turns")
		})
	}
}

// garbage returns how often the simulator takes something from the heap for n turns.
func garbage(t *testing.T, body string, n int) uint64 {
	src := `package main
import ("runtime"; "sync")
var ch, other = make(chan int), make(chan int)
var mu sync.Mutex
var n int
func add(n int) int { if n < 0 { return add(n) }; return n + 1 }
func main() { runtime.GOMAXPROCS(0); ` + fmt.Sprintf(body, n) + ` }`
	p, err := lang.Load("allocs.go", []byte(src))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	r := p.New(m, lang.Host{Stdout: io.Discard})
	m.Start(r.Main(), r.MainSymbol())
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	m.Run()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}
