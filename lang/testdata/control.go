//go:build ignore

// Control flow, closures, loop variables, range over int and func, goto.
package main

import (
	"fmt"
	"iter"
)

func fib() func() int {
	a, b := 0, 1
	return func() int {
		r := a
		a, b = b, a+b
		return r
	}
}

func upTo(n int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		defer fmt.Println("iterator done")
		for i := range n {
			if !yield(i, fmt.Sprint("v", i)) {
				return
			}
		}
	}
}

func find(n int) (at int) {
	for i, s := range upTo(10) {
		defer func() { at += 100 }()
		if i == n {
			return len(s) + i
		}
	}
	return -1
}

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		fallthrough
	case n >= 70:
		return "B/C"
	default:
		return "F"
	}
}

func variadic(prefix string, xs ...int) string { return fmt.Sprint(prefix, len(xs), xs) }

func main() {
	next := fib()
	for range 10 {
		fmt.Print(next(), " ")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
outer:
	for i := range 5 {
		for j := range 5 {
			switch {
			case j == 3:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print(i, j, ";")
		}
	}
	fmt.Println()
	fmt.Println(find(2), find(99))
	for _, n := range []int{95, 85, 75, 10} {
		fmt.Print(grade(n), " ")
	}
	fmt.Println(variadic("a"), variadic("b", 1, 2), variadic("c", []int{4, 5, 6}...))
	n := 0
again:
	if n < 3 {
		n++
		goto again
	}
	for n > 0 {
		n--
	}
	var fact func(int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(n, fact(20))
	if x, err := fmt.Sprint(n), error(nil); err == nil && x == "0" || false {
		fmt.Println("short circuit")
	}
	for i, c := 0, 'a'; i < 3; i, c = i+1, c+2 {
		fmt.Printf("%c", c)
	}
	func(args ...any) { fmt.Println(args...) }(1, "two", nil)
}
