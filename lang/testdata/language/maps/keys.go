// Every comparable type can be a key.
package main

import "fmt"

type key struct {
	a string
	b [2]int
	c any
}

type iface interface{ m() }
type impl int

func (impl) m() {}

func main() {
	k := map[key]int{{"x", [2]int{1, 2}, 3}: 1}
	k[key{"x", [2]int{1, 2}, "3"}] = 2
	fmt.Println(len(k), k[key{"x", [2]int{1, 2}, 3}], k[key{}])
	p, q := new(int), new(int)
	ptrs := map[*int]string{p: "p", q: "q"}
	fmt.Println(ptrs[p], ptrs[q], len(ptrs))
	c := make(chan int)
	chans := map[<-chan int]int{c: 5}
	fmt.Println(chans[c], map[bool]string{1 < 2: "yes"}[true], map[rune]int{'é': 1}['é'], map[float64]int{0.5: 2}[1.0/2])
	ifs := map[iface]int{impl(1): 1, impl(2): 2}
	fmt.Println(ifs[impl(2)], map[[0]int]int{{}: 7}[[0]int{}], map[struct{}]int{{}: 8})
	m8 := map[int8]int{-1: 1, 127: 2}
	m16 := map[uint16]int{65535: 3}
	fmt.Println(m8[-1], m8[127], m16[65535])
}

// Output:
// 2 1 0
// p q 2
// 5 yes 1 2
// 2 7 map[{}:8]
// 1 2 3
