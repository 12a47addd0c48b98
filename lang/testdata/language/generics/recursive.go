// Constraints that mention their own parameter, and types that refer to themselves.
package main

import "fmt"

type ordered[T any] interface{ less(T) bool }

func smallest[T ordered[T]](s ...T) T {
	m := s[0]
	for _, v := range s[1:] {
		if v.less(m) {
			m = v
		}
	}
	return m
}

type age int

func (a age) less(b age) bool { return a < b }

type tree[T ordered[T]] struct {
	left, right *tree[T]
	v           T
}

func (t *tree[T]) insert(v T) *tree[T] {
	if t == nil {
		return &tree[T]{v: v}
	}
	if v.less(t.v) {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree[T]) walk(f func(T)) {
	if t != nil {
		t.left.walk(f)
		f(t.v)
		t.right.walk(f)
	}
}

type adder[A adder[A]] interface{ add(A) A }

func (a age) add(b age) age { return a + b }

func total[A adder[A]](xs ...A) (s A) {
	for _, x := range xs {
		s = s.add(x)
	}
	return
}

func main() {
	fmt.Println(smallest[age](5, 2, 9), total[age](1, 2, 3))
	var t *tree[age]
	for _, a := range []age{3, 1, 2} {
		t = t.insert(a)
	}
	t.walk(func(a age) { fmt.Print(a, " ") })
	fmt.Println()
}

// Output:
// 2 6
// 1 2 3
