// Value receivers get a copy, pointer receivers the original; & and * come by themselves.
package main

import "fmt"

type counter struct{ n int }

func (c counter) value() int { c.n++; return c.n }
func (c *counter) inc()      { c.n++ }

type list []int

func (l *list) add(n int) { *l = append(*l, n) }
func (l list) last() int  { return l[len(l)-1] }

func main() {
	c := counter{1}
	c.inc()
	p := &c
	p.inc()
	fmt.Println(c.value(), p.value(), c.n)
	var l list
	l.add(1)
	(&l).add(2)
	fmt.Println(l, l.last(), (&l).last(), list{7}.last())
	m := map[string]*counter{"a": {}}
	m["a"].inc()
	cs := []counter{{}, {5}}
	cs[1].inc()
	for i := range cs {
		cs[i].inc()
	}
	fmt.Println(m["a"].n, cs, new(counter).value())
}

// Output:
// 4 4 3
// [1 2] 2 2 7
// 1 [{1} {7}] 1
