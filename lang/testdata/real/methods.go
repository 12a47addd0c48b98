//go:build ignore

// Interfaces, embedding, method values, closures, variadics, generics.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"sort"
	"strings"
)

type animal interface{ sound() string }
type mover interface{ move() int }
type both interface {
	animal
	mover
}

type dog struct{ name string }
type loud struct {
	dog
	*count
}
type count struct{ n int }
type num float64
type list []string
type fn func(int) int
type table map[string]int

func (d dog) sound() string   { return d.name + " barks" }
func (c *count) move() int    { c.n++; return c.n }
func (n num) sound() string   { return fmt.Sprint(float64(n) * 2) }
func (l list) sound() string  { return strings.Join(l, "+") }
func (f fn) sound() string    { return fmt.Sprint(f(20)) }
func (t table) sound() string { return fmt.Sprint(len(t)) }
func (l list) Len() int       { return len(l) }
func (l list) Less(i, j int) bool {
	return l[i] > l[j]
}
func (l list) Swap(i, j int) { l[i], l[j] = l[j], l[i] }

func describe(xs ...animal) {
	for _, x := range xs {
		_, moves := x.(mover)
		fmt.Print(x.sound(), " ", moves, "; ")
	}
	fmt.Println(len(xs), xs == nil)
}

type pair[K cmp.Ordered, V any] struct {
	key K
	val V
}

func (p pair[K, V]) String() string { return fmt.Sprintf("%v=%v", p.key, p.val) }

type tree[T any] struct {
	left, right *tree[T]
	val         T
}

func (t *tree[T]) insert(v T, less func(a, b T) bool) *tree[T] {
	if t == nil {
		return &tree[T]{val: v}
	}
	if less(v, t.val) {
		t.left = t.left.insert(v, less)
	} else {
		t.right = t.right.insert(v, less)
	}
	return t
}

func (t *tree[T]) all(yield func(T) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.val) && t.right.all(yield)
}

type number interface{ ~int | ~float64 }

func sum[T number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return s
}

func mapTo[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	var ks []K
	for k := range m {
		ks = append(ks, k)
	}
	sort.Slice(ks, func(i, j int) bool { return ks[i] < ks[j] })
	return ks
}

func zero[T any]() (z T) { return }

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func fail(n int) error {
	if n > 0 {
		return fmt.Errorf("wrapped: %w", &myErr{n})
	}
	return nil
}

func divmod(a, b int) (q, r int) { return a / b, a % b }

func main() {
	l := loud{dog{"rex"}, &count{}}
	var b both = l
	b.move()
	fmt.Println(b.sound(), b.move(), l.move())
	describe(dog{"a"}, &dog{"b"}, l, &l, num(1.5), list{"x", "y"}, fn(func(i int) int { return i + 1 }), table{"k": 1})
	describe()
	describe([]animal{num(1)}...)

	sound, move := b.sound, l.move
	l.name = "changed"
	fmt.Println(sound(), move(), animal.sound(l), (*count).move(l.count))
	counter := func() func() int {
		n := 0
		return func() int { n++; return n }
	}
	c1, c2 := counter(), counter()
	c1()
	fmt.Println(c1(), c2(), func(xs ...int) int { return len(xs) }(1, 2, 3))
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	fmt.Println(divmod(17, 5))

	p := pair[string, []int]{"k", []int{1}}
	fmt.Println(p, p.String(), fmt.Sprintf("%T", p), sum(1, 2, 3), sum(1.5, 2), sum[num]())
	fmt.Println(mapTo([]int{1, 2}, func(i int) string { return fmt.Sprint(i * i) }), keys(table{"b": 1, "a": 2}), zero[string]() == "", zero[*int]() == nil)
	var t *tree[string]
	for _, w := range strings.Fields("the quick brown fox jumps") {
		t = t.insert(w, func(a, b string) bool { return a < b })
	}
	for w := range func(yield func(string) bool) { t.all(yield) } {
		if w == "quick" {
			break
		}
		fmt.Print(w, " ")
	}
	fmt.Println()

	err := fail(3)
	var me *myErr
	fmt.Println(err, errors.As(err, &me), me.code, errors.Unwrap(err) == me, fail(0) == nil)
	ws := list{"b", "c", "a"}
	sort.Sort(ws)
	fmt.Println(ws, sort.IsSorted(ws))
	var e1, e2 any = dog{"x"}, dog{"x"}
	var n1 animal
	fmt.Println(e1 == e2, e1 == any(num(1)), n1 == nil, e1 != nil, any(&l) == any(&l), any(1) == any(1.0))
	fmt.Printf("%v %+v %T %T\n", l.dog, l.dog, b, me)
}
