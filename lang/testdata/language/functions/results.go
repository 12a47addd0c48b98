// Several results, named ones, bare returns, and passing them on.
package main

import (
	"errors"
	"fmt"
)

func divmod(a, b int) (q, r int, err error) {
	if b == 0 {
		err = errors.New("divide by zero")
		return
	}
	q, r = a/b, a%b
	return
}

func swap(a, b string) (string, string) { return b, a }

func three() (int, int, error) { return divmod(17, 5) }

func take(a, b int, err error) int { return a*100 + b }

func blank() (_ int, _ string) { return 1, "x" }

func main() {
	q, r, err := divmod(17, 5)
	fmt.Println(q, r, err)
	_, _, err = divmod(1, 0)
	fmt.Println(err)
	fmt.Println(swap(swap("a", "b")))
	fmt.Println(take(three()), take(divmod(9, 2)))
	fmt.Println(blank())
}

// Output:
// 3 2 <nil>
// divide by zero
// a b
// 302 401
// 1 x
