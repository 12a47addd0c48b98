// Values of maps cannot be addressed, but what they point to can be changed.
package main

import (
	"fmt"
	"strings"
)

type acc struct{ n int }

func main() {
	structs := map[string]acc{"a": {1}}
	x := structs["a"]
	x.n = 5
	fmt.Println(structs["a"].n)
	structs["a"] = x
	ptrs := map[string]*acc{"a": {1}, "b": &x}
	ptrs["a"].n++
	ptrs["b"].n++
	slices := map[string][]int{}
	for i, w := range strings.Fields("x y x z x") {
		slices[w] = append(slices[w], i)
	}
	fns := map[string]func(int) int{"double": func(n int) int { return 2 * n }}
	arrs := map[int][2]string{1: {"p", "q"}}
	fmt.Println(structs["a"], *ptrs["a"], x.n, slices, fns["double"](4), arrs[1][1], arrs[2][0] == "")
}

// Output:
// 1
// {5} {2} 6 map[x:[0 2 4] y:[1] z:[3]] 8 q true
