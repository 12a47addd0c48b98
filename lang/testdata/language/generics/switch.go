// Inside a generic function the type is asked for through any.
package main

import (
	"errors"
	"fmt"
)

func describe[T any](x T) string {
	switch v := any(x).(type) {
	case int:
		return fmt.Sprint("int ", v+1)
	case string:
		return "string " + v
	case []T:
		return "slice of T"
	case fmt.Stringer:
		return "stringer " + v.String()
	}
	return fmt.Sprintf("%T", x)
}

type s struct{}

func (s) String() string { return "s!" }

func is[T any](x any) bool { _, ok := x.(T); return ok }

func main() {
	fmt.Println(describe(1), describe("a"), describe(s{}), describe(1.5), describe([]int{}))
	fmt.Println(is[int](1), is[string](1), is[error](errors.New("")), is[any](nil), is[fmt.Stringer](s{}))
}

// Output:
// int 2 string a stringer s! float64 []int
// true false true false true
