// Type arguments that do not satisfy their constraints.
package main

type number interface{ ~int | ~float64 }

func sum[T number](xs ...T) (t T) { return }

func equal[T comparable](a, b T) bool { return a == b }

func bad[T any](a, b T) bool { return a == b } // ERROR "incomparable types in type set|cannot compare"

func plus[T any](a, b T) T { return a + b } // ERROR "operator \\+ not defined"

type pair[A, B any] struct {
	a A
	b B
}

func main() {
	_ = sum("a", "b")       // ERROR "string does not satisfy number"
	_ = equal([]int{}, nil) // ERROR "does not satisfy comparable"
	_ = sum[int, int](1)    // ERROR "type arguments"
	_ = pair[int]{}         // ERROR "not enough type arguments"
	_ = sum()               // ERROR "cannot infer T"
	_ = sum(1, 2.5)
	_ = bad(1, 2) == plus(true, false)
	var f func(string) = equal // ERROR "cannot use|does not match"
	_ = f
}
