// Types of no size: values, maps, channels and slices of them.
package main

import (
	"fmt"
	"unsafe"
)

type nothing struct{}

func (nothing) hello() string { return "hello" }

func main() {
	var a, b nothing
	s := make([]nothing, 5)
	m := map[string]struct{}{"a": {}}
	ch := make(chan struct{}, 3)
	ch <- struct{}{}
	ch <- a
	s = append(s, b, nothing{})
	fmt.Println(a == b, len(s), len(m), len(ch), a.hello(), [3]nothing{} == [3]nothing{}, any(a) == any(b))
	for i := range s {
		s[i] = a
	}
	<-ch
	_, ok := m["a"]
	fmt.Println(ok, len(ch), [0]int{}, unsafe.Sizeof(a))
}

// Output:
// true 7 1 2 hello true true
// true 1 [] 0
