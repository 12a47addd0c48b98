// A defer in the body belongs to the function around the loop, not to the body.
package main

import "fmt"

func two(yield func(int) bool) {
	defer fmt.Println("iterator's own defer")
	_ = yield(1) && yield(2)
}

func f() (s string) {
	defer func() { s += " outermost" }()
	for x := range two {
		defer func() { s += fmt.Sprint(" deferred", x) }()
		fmt.Println("body", x)
	}
	fmt.Println("after the loop")
	return "result"
}

func g() (n int) {
	for x := range two {
		defer func() { n += x * 10 }()
		if x == 2 {
			return x
		}
	}
	return 0
}

func main() {
	fmt.Println(f())
	fmt.Println(g())
}

// Output:
// body 1
// body 2
// iterator's own defer
// after the loop
// result deferred2 deferred1 outermost
// iterator's own defer
// 32
