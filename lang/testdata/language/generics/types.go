// Generic types: their methods, nested instances, and names.
package main

import "fmt"

type pair[K comparable, V any] struct {
	key K
	val V
}

func (p pair[K, V]) String() string { return fmt.Sprintf("%v=%v", p.key, p.val) }

type list[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) *list[T] {
	l.head = &node[T]{v, l.head}
	l.n++
	return l
}

func (l *list[T]) each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

type matrix[T any] [][]T

func (m matrix[T]) at(i, j int) T { return m[i][j] }

func main() {
	var l list[pair[string, int]]
	l.push(pair[string, int]{"a", 1}).push(pair[string, int]{"b", 2})
	l.each(func(p pair[string, int]) { fmt.Print(p, " ") })
	fmt.Println(l.n, matrix[string]{{"x", "y"}}.at(0, 1))
	fmt.Printf("%T %T %T\n", l.head, matrix[[]int]{}, pair[string, pair[rune, bool]]{})
}

// Output:
// b=2 a=1 2 y
// *main.node[main.pair[string,int]] main.matrix[[]int] main.pair[string,main.pair[int32,bool]]
