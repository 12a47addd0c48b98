// Variadic functions: none, some, a slice as it is, nil.
package main

import "fmt"

func sum(name string, ns ...int) (total int) {
	for _, n := range ns {
		total += n
	}
	fmt.Println(name, len(ns), ns == nil, total)
	return
}

func change(ns ...int) { ns[0] = 100 }

func kinds(xs ...any) { fmt.Printf("%d %T\n", len(xs), xs) }

func main() {
	sum("none")
	sum("some", 1, 2, 3)
	s := []int{4, 5}
	sum("slice", s...)
	sum("nil", nil...)
	change(s...)
	change(s[1], 2)
	fmt.Println(s)
	kinds(s)
	kinds(1, "a", nil)
	kinds([]any{1, 2}...)
	f := sum
	f("value", 7)
	func(p ...string) { fmt.Println(len(p), p) }("a", "b")
}

// Output:
// none 0 true 0
// some 3 false 6
// slice 2 false 9
// nil 0 true 0
// [100 5]
// 1 []interface {}
// 3 []interface {}
// 2 []interface {}
// value 1 false 7
// 2 [a b]
