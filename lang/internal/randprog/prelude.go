package randprog

// prelude is what every program begins with.
const prelude = `package main

import "fmt"

var fuel int

// step uses fuel.
func step() {
	if fuel--; fuel < 0 {
		panic("out of fuel")
	}
}

// run calls a function and says how it ended.
func run(i int, f func()) {
	fmt.Printf("=== f%d\n", i)
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("panic: %+q\n", fmt.Sprint(r))
		}
	}()
	fuel = 400
	f()
}

func out(name string, v any) {
	step()
	fmt.Printf("%s %T %+q\n", name, v, fmt.Sprint(v))
}

// A shape is something with a size.
type shape interface{ size() int }

type label string

func (l label) size() int { return len(l) }

type side int16

func (s side) size() int { return int(s) * int(s) }

// same hides that a value is constant.
//
//go:noinline
func same[T any](v T) T { return v }

// clip keeps strings short.
func clip(s string) string { return s[:min(len(s), 40)] }

// grown appends into memory of its own.
func grown[T any](s []T, more ...T) []T {
	return append(s[:min(len(s), 12):min(len(s), 12)], more...)
}

// within makes an index of n places out of any number; there is none if n is 0.
func within(i, n int) int {
	if n == 0 {
		return 0
	}
	return int(uint(i) % uint(n))
}

// at returns an element of a slice, or nothing of an empty one.
func at[T any](s []T, i int) (v T) {
	if len(s) > 0 {
		v = s[within(i, len(s))]
	}
	return v
}

// whole makes a float fit into any integer.
func whole(f float64) float64 {
	if f != f || f < 0 || f > 100 {
		return 1
	}
	return f
}

func deref[T any](p *T) any {
	if p == nil {
		return nil
	}
	return *p
}

// is reports whether v is a T.
func is[T any](v any) bool {
	_, ok := v.(T)
	return ok
}

// as returns v if it is a T, or nothing.
func as[T any](v any) T {
	t, _ := v.(T)
	return t
}

// spawn calls f in a goroutine and waits for it.
func spawn[T any](f func() T) (v T, err any) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { err = recover() }()
		v = f()
	}()
	<-done
	return v, err
}

type integers interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type pair[K comparable, V any] struct {
	key K
	val V
}

func (p pair[K, V]) swap(k K) (pair[K, V], bool) {
	old := p.key
	p.key = k
	return p, old == k
}

// each hands the elements of a slice to yield until it has enough.
func each[T any](s []T) func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		defer func() { out("each is over", len(s)) }()
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

`
