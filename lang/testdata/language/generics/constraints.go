// Every form of constraint: any, comparable, methods, unions, approximations, both together.
package main

import "fmt"

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
}

type float interface{ ~float32 | ~float64 }

type number interface{ integer | float }

type named interface {
	~int | ~string
	Name() string
}

type id int

func (i id) Name() string { return fmt.Sprint("id", int(i)) }

func sum[T number](s ...T) (t T) {
	for _, v := range s {
		t += v
	}
	return
}

func index[T comparable](s []T, x T) int {
	for i, v := range s {
		if v == x {
			return i
		}
	}
	return -1
}

func name[T named](x T) string { return x.Name() }

func text[T fmt.Stringer](x T) string { return x.String() }

func exact[T int | string](x T) T { return x + x }

func literal[T interface{ ~[]E }, E any](s T) int { return len(s) }

type d struct{}

func (d) String() string { return "d" }

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[id](1, 2), sum[int8](127, 1))
	fmt.Println(index([]string{"a", "b"}, "b"), index([]any{1, "x"}, any("x")), index([][2]int{{1, 2}}, [2]int{1, 2}))
	fmt.Println(name(id(7)), text(d{}), exact(2), exact("ab"), literal([]int{1, 2}))
}

// Output:
// 6 3.5 3 -128
// 1 1 0
// id7 d 4 abab 2
