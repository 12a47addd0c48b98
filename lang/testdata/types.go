//go:build ignore

// Methods, embedding, interfaces, type switches, generics.
package main

import (
	"cmp"
	"fmt"
	"slices"
)

type shape interface {
	area() float64
	name() string
}

type base struct{ id int }

func (b base) describe() string { return fmt.Sprintf("#%d", b.id) }
func (b *base) rename(id int)   { b.id = id }

type square struct {
	base
	side float64
}

func (s square) area() float64 { return s.side * s.side }
func (s square) name() string  { return "square" + s.describe() }

type circle struct {
	*base
	r float64
}

func (c *circle) area() float64 { return 3 * c.r * c.r }
func (c *circle) name() string  { return "circle" + c.describe() }

type number interface{ ~int | ~int8 | ~float64 }

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

func sum[T number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T) { s.items = append(s.items, x) }
func (s *stack[T]) pop() (x T, ok bool) {
	if len(s.items) == 0 {
		return x, false
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type pair[K cmp.Ordered, V any] struct {
	key K
	val V
}

func sorted[M ~map[K]V, K cmp.Ordered, V any](m M) []pair[K, V] {
	var ps []pair[K, V]
	for k, v := range m {
		ps = append(ps, pair[K, V]{k, v})
	}
	slices.SortFunc(ps, func(a, b pair[K, V]) int { return cmp.Compare(a.key, b.key) })
	return ps
}

type list[T any] struct {
	head T
	tail *list[T]
}

func (l *list[T]) all(yield func(T) bool) {
	for ; l != nil; l = l.tail {
		if !yield(l.head) {
			return
		}
	}
}

func kind(x any) string {
	switch x := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("an int %v", x)
	case []string:
		return fmt.Sprint("strings ", len(x))
	case error:
		return "error " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case func() int:
		return fmt.Sprint("func ", x())
	case struct{ X int }:
		return fmt.Sprint("struct ", x.X)
	}
	return fmt.Sprintf("other %T", x)
}

func main() {
	sq, ci := square{base{1}, 2}, &circle{&base{2}, 1}
	sq.rename(7)
	ci.rename(8)
	for _, s := range []shape{sq, &sq, ci} {
		fmt.Println(s.name(), s.area())
	}
	bound, expr := sq.area, (*base).rename
	sq.side = 10
	expr(&sq.base, 9)
	fmt.Println(bound(), sq.name(), square.area(sq))
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[int8](100, 100), sum[celsius](20, 1.5))
	var st stack[string]
	st.push("a")
	st.push("b")
	fmt.Println(st.pop())
	fmt.Println(st.pop())
	fmt.Println(st.pop())
	fmt.Println(sorted(map[string]bool{"z": true, "a": false}), sorted(map[int]string{3: "c", 1: "a"}))
	for x := range (&list[int]{1, &list[int]{2, &list[int]{3, nil}}}).all {
		if x == 3 {
			break
		}
		fmt.Println("list", x)
	}
	for _, x := range []any{nil, 1, int8(2), []string{"x"}, fmt.Errorf("e"), celsius(3), func() int { return 4 }, struct{ X int }{5}, 2.5, map[string]int{}} {
		fmt.Println(kind(x))
	}
	fmt.Println(any(sq) == any(sq), any(1) == any(1.0), shape(ci) == shape(ci), [2]string{"a", "b"} == [2]string{"a", "b"})
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"))
}
