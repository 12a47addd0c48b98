// Generic structs that embed, and are embedded in, others.
package main

import "fmt"

type base[T any] struct{ val T }

func (b *base[T]) set(v T) { b.val = v }
func (b base[T]) get() T   { return b.val }

type wrapper[K comparable, T any] struct {
	base[T]
	index map[K]int
}

type concrete struct {
	wrapper[string, float64]
	label string
}

type access[T any] interface {
	set(T)
	get() T
}

func update[T any](a access[T], v T) T { a.set(v); return a.get() }

func main() {
	var c concrete
	c.set(1.5)
	fmt.Println(c.get(), update[float64](&c, 2.5), update(access[float64](&c.base), 3.5), c)
}

// Output:
// 1.5 2.5 3.5 {{{3.5} map[]} }
