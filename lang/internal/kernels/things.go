package kernels

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"sync/atomic"
)

type cell struct{ x, y int }

type point struct{ x, y, z float64 }

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y, p.z + q.z} }

func (p *point) scale(f float64) {
	p.x *= f
	p.y *= f
	p.z *= f
}

// Points adds and scales structs.
func Points(n int) int {
	p, q := point{1, 2, 3}, point{0.1, 0.2, 0.3}
	for range n {
		p = p.add(q)
		p.scale(0.999)
	}
	return int(p.x * 1000)
}

// Bodies are structs in a slice.
func Bodies(n int) int {
	bodies := make([]point, 100)
	for i := range bodies {
		bodies[i].x = float64(i)
	}
	for range n {
		for i := range bodies {
			b := &bodies[i]
			b.y += b.x * 0.01
			b.z -= b.y * 0.01
		}
	}
	return int(bodies[50].y)
}

type node struct {
	value int
	next  *node
}

// ListBuild makes lists.
func ListBuild(n int) (s int) {
	for range n {
		var head *node
		for i := range 100 {
			head = &node{i, head}
		}
		s += head.value
	}
	return s
}

// ListWalk goes through one.
func ListWalk(n int) (s int) {
	var head *node
	for i := range 1000 {
		head = &node{i, head}
	}
	for range n {
		for at := head; at != nil; at = at.next {
			s += at.value
		}
	}
	return s
}

type tree struct {
	key         int
	left, right *tree
}

func (t *tree) insert(key int) *tree {
	if t == nil {
		return &tree{key: key}
	}
	if key < t.key {
		t.left = t.left.insert(key)
	} else {
		t.right = t.right.insert(key)
	}
	return t
}

func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.key + t.left.sum() + t.right.sum()
}

// TreeInsert fills trees.
func TreeInsert(n int) (s int) {
	list := numbersOf(100)
	for range n {
		var t *tree
		for _, v := range list {
			t = t.insert(v)
		}
		s += t.key
	}
	return s
}

// TreeSum goes through one.
func TreeSum(n int) (s int) {
	var t *tree
	for _, v := range numbersOf(1000) {
		t = t.insert(v)
	}
	for range n {
		s += t.sum()
	}
	return s
}

func numbersOf(n int) []int {
	list, x := make([]int, n), uint32(7)
	for i := range list {
		x = x*1664525 + 1013904223
		list[i] = int(x >> 8)
	}
	return list
}

type shape interface{ area() int }

type square struct{ side int }

type rect struct{ a, b int }

func (s square) area() int { return s.side * s.side }
func (r *rect) area() int  { return r.a * r.b }

// Shapes calls methods of an interface.
func Shapes(n int) (s int) {
	shapes := []shape{square{2}, &rect{2, 3}, square{4}, &rect{4, 5}}
	for i := range n {
		s += shapes[i&3].area()
	}
	return s
}

// TypeSwitch asks for types.
func TypeSwitch(n int) (s int) {
	values := []any{1, "two", 3.0, square{4}}
	for i := range n {
		switch v := values[i&3].(type) {
		case int:
			s += v
		case string:
			s += len(v)
		case float64:
			s += int(v)
		case square:
			s += v.side
		}
	}
	return s
}

// Boxes puts numbers into interfaces.
func Boxes(n int) (s int) {
	list := make([]any, 100)
	for i := range n {
		list[i%100] = i + 1000
	}
	for _, v := range list {
		if v, ok := v.(int); ok {
			s += v
		}
	}
	return s
}

// Closures calls a function that counts.
func Closures(n int) int {
	count := 0
	inc := func(by int) { count += by }
	f := inc
	if n < 0 {
		f = nil
	}
	for i := range n {
		f(i)
	}
	return count
}

func apply(list []int, f func(int) int) (s int) {
	for _, v := range list {
		s += f(v)
	}
	return s
}

// Apply hands a function to another.
func Apply(n int) (s int) {
	list := numbersOf(1000)
	for i := range n {
		s += apply(list, func(v int) int { return v + i })
	}
	return s
}

func mapped[A, B any](list []A, f func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

// Generic maps a slice with a generic function.
func Generic(n int) (s int) {
	list := numbersOf(100)
	for range n {
		s += len(mapped(list, func(v int) float64 { return float64(v) / 2 }))
	}
	return s
}

// News makes small structs.
func News(n int) (s int) {
	keep := make([]*cell, 64)
	for i := range n {
		keep[i&63] = &cell{i, i}
	}
	return len(keep)
}

// Makes makes slices.
func Makes(n int) (s int) {
	keep := make([][]byte, 64)
	for i := range n {
		keep[i&63] = make([]byte, 100)
	}
	return len(keep[5])
}

func deferred(p *int) {
	defer func() { *p++ }()
	*p += 2
}

// Defers defers.
func Defers(n int) (s int) {
	for range n {
		deferred(&s)
	}
	return s
}

func recovered(p *int) {
	defer func() {
		if recover() != nil {
			*p++
		}
	}()
	panic("no")
}

// Recovers panics and recovers.
func Recovers(n int) (s int) {
	for range n {
		recovered(&s)
	}
	return s
}

// Locks locks and unlocks.
func Locks(n int) (s int) {
	var mu sync.Mutex
	for i := range n {
		mu.Lock()
		s += i
		mu.Unlock()
	}
	return s
}

// Atomics adds.
func Atomics(n int) int {
	var c atomic.Int64
	for range n {
		c.Add(1)
	}
	return int(c.Load())
}

// ContextErr asks a context.
func ContextErr(n int) (s int) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range n {
		if ctx.Err() == nil {
			s++
		}
	}
	return s
}

// Buffered sends to and receives from a buffer.
func Buffered(n int) (s int) {
	c := make(chan int, 8)
	for i := range n {
		c <- i
		s += <-c
	}
	return s
}

var errNone = errors.New("none")

func find(i int) (int, error) {
	if i%10 == 0 {
		return 0, errNone
	}
	return i, nil
}

// Errors returns errors.
func Errors(n int) (s int) {
	for i := range n {
		v, err := find(i)
		if errors.Is(err, errNone) {
			continue
		}
		s += v
	}
	return s
}

// JSON writes and reads a struct.
func JSON(n int) (s int) {
	type person struct {
		Name  string   `json:"name"`
		Age   int      `json:"age"`
		Likes []string `json:"likes"`
	}
	for range n {
		text, err := json.Marshal(person{"Ann", 30, []string{"tea", "go"}})
		if err != nil {
			return -1
		}
		var p person
		if json.Unmarshal(text, &p) != nil {
			return -1
		}
		s += p.Age
	}
	return s
}
