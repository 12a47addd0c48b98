package vm_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

const orders = `
package main

import "fmt"

// firsts counts which of n keys comes first.
func firsts(n, times int) []int {
	m := map[int]bool{}
	for i := range n {
		m[i] = true
	}
	count := make([]int, n)
	for range times {
		for k := range m {
			count[k]++
			break
		}
	}
	return count
}

func near(got, want int) bool { return got > want*9/10 && got < want*11/10 }

// turned reports whether n keys come in the order of insertion, turned round.
func turned(n int) bool {
	m := map[int]bool{}
	for i := range n {
		m[i] = true
	}
	first, nth, same := -1, 0, true
	for k := range m {
		if first < 0 {
			first = k
		}
		same = same && k == (first+nth)%n
		nth++
	}
	return same && nth == n
}

// ranges deletes, adds and puts again while it ranges: does each key come that should?
func ranges(n int) string {
	m := map[int]bool{}
	for i := range 2 * n {
		m[i] = true
	}
	for i := range n {
		delete(m, 2*i) // the odd ones stay
	}
	came, gone := map[int]int{}, map[int]bool{}
	for k := range m {
		came[k]++
		if gone[k] {
			return "a deleted key came"
		}
		if k%3 == 0 {
			delete(m, k+2)
			if came[k+2] == 0 {
				gone[k+2] = true
			}
		}
		if k < 2*n && k%5 == 0 {
			m[10*n+k] = true
		}
	}
	for i := range n {
		if k := 2*i + 1; came[k] != 1 && !gone[k] {
			return fmt.Sprint("key ", k, " came ", came[k], " times of ", n)
		}
	}
	return ""
}

func main() {
	for n := 1; n <= 8; n++ {
		count := firsts(n, 8000)
		if n == 1 {
			fmt.Println(count[0] == 8000)
			continue
		}
		ok := near(count[0], 1000*(9-n))
		for _, c := range count[1:] {
			ok = ok && near(c, 1000)
		}
		fmt.Println(n, ok)
	}
	times := 0
	for range 100 {
		if turned(20) {
			times++
		}
	}
	fmt.Println(times < 10)
	for n := range 300 {
		if s := ranges(n); s != "" {
			fmt.Println(s)
		}
	}
}
`

// Which key of a map comes first, and how do the others follow? As in reality: up to eight
// lie in the order of insertion and the first comes first more often, more lie in the order
// of their hashes. All come that should.
func TestMapOrders(t *testing.T) {
	p, err := lang.Load("orders.go", []byte(orders))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Seed: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out})
	m.Start(r.Main(), r.MainSymbol())
	require.Zero(t, r.Finish(m.Run()))
	require.Equal(t, "true\n2 true\n3 true\n4 true\n5 true\n6 true\n7 true\n8 true\ntrue\n", out.String())
}
