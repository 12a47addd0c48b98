package main

import (
	"iter"
	"runtime"
	"slices"
	"strings"
)

// calling are the statements that use the stack.
func (w *world) calling(verb byte, n int, s *script) bool {
	switch verb {
	case 'd':
		deep(n * n / 8)
	case 'D':
		w.deferring(n%16, s)
	case 'f':
		w.add(wide(n%20), true)
	case 'C':
		w.add(closures(n), true)
	case 'I':
		w.pull(n, s)
	case 'i':
		for v := range count(n % 16) {
			if v > 9 {
				return true
			}
			w.run(s.take(0))
		}
	case 'g':
		w.add(most([]int{n, n / 2, n % 7}), true)
		w.add(len(most([]string{"a", strings.Repeat("b", n)})), true)
	case 'S':
		runtime.Stack(make([]byte, 16*n), n%2 == 0)
	case 'q':
		runtime.Callers(n%4, make([]uintptr, n))
	case 'B':
		burn(n * n)
	case 'M':
		method(shape(side(n)), n)
	default:
		return false
	}
	return true
}

func deep(n int) int {
	if n <= 0 {
		return 0
	}
	return deep(n-1) + 1
}

// wide has a large frame.
func wide(n int) int {
	var room [300]int
	if n == 0 {
		return len(room)
	}
	room[n] = wide(n - 1)
	return room[n] + room[n-1]
}

func (w *world) deferring(n int, s *script) {
	if n > 0 {
		defer func() { w.run(s.take(0)) }()
		w.deferring(n-3, s)
	}
}

func closures(n int) int {
	f := func() int { return n }
	for i := range n % 30 {
		g := f
		f = func() int { return g() + i + deep(n%7) }
	}
	return f()
}

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer deep(n)
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// pull runs a piece of the script in a coroutine, and leaves it now and then in the middle.
func (w *world) pull(n int, s *script) {
	piece := s.take(n % 4)
	next, stop := iter.Pull(func(yield func(int) bool) {
		w.run(piece)
		for i := range n % 8 {
			if !yield(i) {
				return
			}
		}
	})
	for range n % 5 {
		next()
	}
	if n%3 > 0 {
		defer stop()
	}
}

func most[T interface{ ~int | ~string }](list []T) T {
	slices.Sort(list)
	return slices.Max(list)
}

func burn(n int) (x int) {
	for i := range n {
		x ^= i * i
	}
	return x
}

type shape interface{ area(int) int }

type side int

func (s side) area(n int) int { return int(s) * deep(n%50) }

func method(s shape, n int) {
	defer s.area(n)
	f := s.area
	go f(n / 2)
}
