// A nil map can be read, measured, ranged over and deleted from, but not written to.
package main

import "fmt"

func main() {
	var m map[string][]int
	fmt.Println(m == nil, len(m), m["x"] == nil, m)
	delete(m, "x")
	clear(m)
	for range m {
		fmt.Println("never")
	}
	v, ok := m["y"]
	fmt.Println(v, ok)
	defer func() {
		err := recover().(error)
		fmt.Println(err)
	}()
	m["x"] = nil
}

// Output:
// true 0 true map[]
// [] false
// assignment to entry in nil map
