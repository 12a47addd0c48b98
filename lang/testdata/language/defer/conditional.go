// Which calls are deferred can depend on what happened before.
package main

import "fmt"

func f(n int) (s string) {
	if n > 0 {
		defer func() { s += "a" }()
	}
	switch n {
	case 1, 3:
		defer func() { s += "b" }()
	}
	if n == 2 {
		return "two "
	}
	defer func() { s += "c" }()
	return "x "
}

func main() {
	for n := range 4 {
		fmt.Println(n, f(n))
	}
}

// Output:
// 0 x c
// 1 x cba
// 2 two a
// 3 x cba
