// In x op= y the place x is evaluated once.
package main

import "fmt"

var n int

func next() int { n++; return n }

func main() {
	a := make([]int, 10)
	a[next()] += 5
	a[next()] -= next()
	m := map[string]string{}
	m[fmt.Sprint(next())] += "a"
	p := func() *int { next(); return &a[0] }
	*p() |= 12
	*p() &^= 4
	*p() <<= 2
	*p() %= 20
	fmt.Println(a, m, n)
}

// Output:
// [12 5 -3 0 0 0 0 0 0 0] map[4:a] 8
