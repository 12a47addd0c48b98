//go:build go1.21

// A file of an old version lacks what came later.
package main

type set[T comparable] = map[T]bool // ERROR "generic type .* requires go1.2"

func main() {
	for i := range 3 { // ERROR "cannot range over 3 .*requires go1.22 or later"
		_ = min(i, 2)
	}
	for range func(yield func() bool) {} { // ERROR "requires go1.23 or later"
	}
	_ = new(1) // ERROR "."
}
