// Each instance is a type of its own, with equal instances being one type.
package main

import "fmt"

type id[T any] struct{ n int }

type tagged[T any] int

func (t tagged[T]) String() string { var z T; return fmt.Sprintf("%d of %T", int(t), z) }

func same[A, B any]() bool {
	var a any = id[A]{1}
	_, ok := a.(id[B])
	return ok
}

func main() {
	fmt.Println(same[int, int](), same[int, string](), same[[]int, []int](), any(id[int]{1}) == any(id[int]{1}), any(id[int]{1}) == any(id[bool]{1}))
	fmt.Println(tagged[string](3), tagged[[]int](4), tagged[tagged[rune]](5))
	m := map[any]int{id[int]{1}: 1, id[string]{1}: 2}
	fmt.Println(len(m), m[id[string]{1}])
}

// Output:
// true false true true false
// 3 of string 4 of []int 5 of main.tagged[int32]
// 2 2
