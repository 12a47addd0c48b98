// Type arguments are inferred from functions, constants, interfaces and later arguments.
package main

import "fmt"

func mapKV[K comparable, V, R any](m map[K]V, f func(K, V) R) int {
	n := 0
	for k, v := range m {
		f(k, v)
		n++
	}
	return n
}

type numeric interface{ ~int | ~float64 }

func scale[S ~[]E, E numeric](s S, by E) S {
	out := make(S, len(s))
	for i := range s {
		out[i] = s[i] * by
	}
	return out
}

type vec []float64

func (v vec) norm() (n float64) {
	for _, x := range v {
		n += x * x
	}
	return
}

func pick[T any](cond bool, a, b T) T {
	if cond {
		return a
	}
	return b
}

func main() {
	fmt.Println(mapKV(map[string]int{"a": 1}, func(k string, v int) string { return k }))
	fmt.Println(scale(vec{1, 2}, 3).norm(), scale([]int{1, 2}, 10))
	fmt.Printf("%T %T %T\n", pick(true, 1, 2.5), pick(false, 'a', 1), pick[any](true, 1, "x"))
}

// Output:
// 1
// 45 [10 20]
// float64 int32 int
