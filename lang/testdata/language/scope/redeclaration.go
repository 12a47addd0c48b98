// := declares what is new on its left and assigns to the rest, of the same scope only.
package main

import (
	"errors"
	"fmt"
)

func two(n int) (int, error) { return n * 2, nil }

func main() {
	a, err := two(1)
	pe := &err
	b, err := two(a)
	fmt.Println(a, b, err, pe == &err)
	{
		a, c := two(b)
		fmt.Println(a, c)
	}
	fmt.Println(a)
	var e error
	if _, e := two(1); e == nil {
		e = errors.New("inner")
		_ = e
	}
	fmt.Println(e)
	a, _ = two(50)
	fmt.Println(a)
}

// Output:
// 2 4 <nil> true
// 8 <nil>
// 2
// <nil>
// 100
