// Methods of generic types satisfy interfaces, generic and not.
package main

import "fmt"

type container[T any] interface {
	put(T)
	get() (T, bool)
}

type stack[T any] struct{ items []T }

func (s *stack[T]) put(v T) { s.items = append(s.items, v) }
func (s *stack[T]) get() (v T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type queue[T any] struct{ items []T }

func (q *queue[T]) put(v T) { q.items = append(q.items, v) }
func (q *queue[T]) get() (v T, ok bool) {
	if len(q.items) == 0 {
		return
	}
	v, q.items = q.items[0], q.items[1:]
	return v, true
}

func drain[T any](c container[T], in ...T) (out []T) {
	for _, v := range in {
		c.put(v)
	}
	for v, ok := c.get(); ok; v, ok = c.get() {
		out = append(out, v)
	}
	return
}

func main() {
	fmt.Println(drain[int](&stack[int]{}, 1, 2, 3), drain(&queue[string]{}, "a", "b"))
	put := (&stack[int]{}).put
	put(1)
	f := (*queue[bool]).put
	q := &queue[bool]{}
	f(q, true)
	fmt.Println(q.items)
}

// Output:
// [3 2 1] [a b]
// [true]
