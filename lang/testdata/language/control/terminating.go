// Functions that end in something other than a return.
package main

import "fmt"

func a(n int) int {
	for {
		if n > 10 {
			return n
		}
		n *= 2
	}
}

func b(n int) string {
	switch {
	case n > 0:
		return "positive"
	case n < 0:
		return "negative"
	default:
		panic("zero")
	}
}

func c(ch chan int) int {
	select {
	case v := <-ch:
		return v
	}
}

func d(n int) int {
again:
	if n == 0 {
		return 1
	} else {
		n--
		goto again
	}
}

func main() {
	ch := make(chan int, 1)
	ch <- 7
	fmt.Println(a(3), b(1), b(-1), c(ch), d(4))
	defer func() { fmt.Println(recover()) }()
	b(0)
}

// Output:
// 12 positive negative 7 1
// zero
