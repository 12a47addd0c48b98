// A closure shares variables with its surroundings, and keeps them alive.
package main

import "fmt"

func counter() (inc func() int, get func() int) {
	n := 0
	return func() int { n++; return n }, func() int { return n }
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	inc, get := counter()
	inc()
	inc()
	other, _ := counter()
	fmt.Println(get(), other(), inc())
	x, s, sl, z := 1, "s", []int{1}, 1i
	func() {
		x++
		s += "!"
		sl = append(sl, x)
		z *= 2
		func() { x *= 10 }()
	}()
	fmt.Println(x, s, sl, z)
	fmt.Println(compose(func(n int) int { return n + x }, func(n int) int { return n * n })(2))
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
}

// Output:
// 2 1 3
// 20 s! [1 2] (0+2i)
// 484
// 610
