package vm_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/vm"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

const mapper = `
package main

import (
	"fmt"
	"strconv"
	"sync"
)

type key struct {
	name string
	any  any
}

func fill(n int) (map[string]int, map[key]int, map[*int]int) {
	s, k, p := map[string]int{}, map[key]int{}, map[*int]int{}
	for i := range n {
		name := strconv.Itoa(i * i)
		s[name], k[key{name, name}], p[new(int)] = i, i, i
		if i%3 == 0 {
			delete(s, strconv.Itoa(i/3*i/3))
			delete(k, key{name, name})
		}
	}
	return s, k, p
}

func order[K comparable](m map[K]int) (list []int) {
	for k, v := range m {
		if list = append(list, v); v%5 == 0 {
			delete(m, k)
		}
	}
	return list
}

func main() {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			s, k, p := fill(40 + 100*i)
			fmt.Println(order(s), order(k), order(p))
			clear(s)
			s["x"]++
			fmt.Println(order(s), len(k), len(p))
		})
	}
	wg.Wait()
}
`

// Hashes of strings have a seed that differs from run to run, and those of
// pointers depend on where the host puts things. Can a program or an onlooker
// tell? Neither what it prints nor any event, times included, depends on them.
func TestHashesCannotBeSeen(t *testing.T) {
	p, err := lang.Load("mapper.go", []byte(mapper))
	require.NoError(t, err)
	out, events, first := hashed(t, p)
	for range 4 {
		again, seen, r := hashed(t, p)
		require.NotEqual(t, first.HashSeed(), r.HashSeed())
		require.Equal(t, out, again)
		require.Equal(t, events, seen)
	}
}

func hashed(t *testing.T, p *lang.Program) (stdout string, events []event.Event, r *vm.Process) {
	m, err := sim.New(sim.Config{Procs: 4, Boot: p.Boot(), Listen: func(e *event.Event) { events = append(events, *e) }})
	require.NoError(t, err)
	var out bytes.Buffer
	r = p.New(m, lang.Host{Stdout: &out})
	m.Start(r.Main(), r.MainSymbol())
	require.Zero(t, r.Finish(m.Run()))
	return out.String(), events, r
}
