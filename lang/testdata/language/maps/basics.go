// Maps: insertion, lookup, deletion, length, and the zero value for what is missing.
package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	m["c"]++
	v, ok := m["a"]
	w, no := m["z"]
	delete(m, "b")
	delete(m, "never there")
	fmt.Println(m, len(m), v, ok, w, no)
	n := m
	n["d"] = 4
	fmt.Println(m["d"], len(make(map[int]int, 100)))
	clear(m)
	fmt.Println(n, len(n))
	if _, ok := m["a"]; !ok {
		fmt.Println("gone")
	}
	nested := map[string]map[string]int{"x": {"y": 1}}
	nested["x"]["z"] += 2
	fmt.Println(nested, nested["none"]["deeper"])
}

// Output:
// map[a:1 c:1] 2 1 true 0 false
// 4 0
// map[] 0
// gone
// map[x:map[y:1 z:2]] 0
