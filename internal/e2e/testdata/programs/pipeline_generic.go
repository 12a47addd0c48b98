//go:build ignore

// Generic stages: source, map, filter, sink.
package main

import "fmt"

func source[T any](vs ...T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, v := range vs {
			out <- v
		}
	}()
	return out
}
func apply[T, U any](in <-chan T, room int, f func(T) U) <-chan U {
	out := make(chan U, room)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}
func keep[T any](in <-chan T, f func(T) bool) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for v := range in {
			if f(v) {
				out <- v
			}
		}
	}()
	return out
}
func main() {
	var log []string
	note := func(s string, v any) { log = append(log, fmt.Sprint(s, v)) }
	squares := apply(source(1, 2, 3, 4, 5, 6, 7, 8), 2, func(n int) int { note("square", n); return n * n })
	odd := keep(squares, func(n int) bool { note("odd?", n); return n%2 == 1 })
	for s := range apply(odd, 1, func(n int) string { note("text", n); return fmt.Sprintf("<%d>", n) }) {
		note("sink", s)
	}
	for _, l := range log {
		fmt.Println(l)
	}
}
