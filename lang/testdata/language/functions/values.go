// Functions are values: in variables, maps, slices, structs, channels; nil to begin with.
package main

import "fmt"

type op func(int, int) int

type machine struct {
	name string
	run  op
}

func add(a, b int) int { return a + b }

func main() {
	ops := map[string]op{"+": add, "-": func(a, b int) int { return a - b }, "max": func(a, b int) int { return max(a, b) }}
	fmt.Println(ops["+"](1, 2), ops["-"](5, 3), ops["max"](4, 9), ops["none"] == nil)
	list := []func() string{func() string { return "a" }, func() string { return "b" }}
	for _, f := range list {
		fmt.Print(f())
	}
	m := machine{"adder", add}
	fmt.Println(m.run(1, 1), machine{}.run == nil)
	ch := make(chan func(), 1)
	ch <- func() { fmt.Println("from a channel") }
	(<-ch)()
	var f op
	defer func() { fmt.Println(recover()) }()
	f(1, 2)
}

// Output:
// 3 2 9 true
// ab2 true
// from a channel
// runtime error: invalid memory address or nil pointer dereference
