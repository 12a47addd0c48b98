// A switch on an interface compares dynamic types and values.
package main

import "fmt"

type code int

func name(x any) string {
	switch x {
	case nil:
		return "nil"
	case 1:
		return "int 1"
	case code(1):
		return "code 1"
	case "one":
		return "string"
	case [2]int{1, 2}:
		return "array"
	case struct{}{}:
		return "empty struct"
	}
	return "?"
}

func main() {
	fmt.Println(name(nil), name(1), name(code(1)), name("one"), name([2]int{1, 2}), name(struct{}{}), name(int8(1)))
	defer func() { fmt.Println(recover()) }()
	name([]int{1})
	switch any([]int{1}) {
	case any([]int{1}):
	}
}

// Output:
// nil int 1 code 1 string array empty struct ?
// runtime error: comparing uncomparable type []int
