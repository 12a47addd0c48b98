// if with a statement before its condition; the variable lives in all branches.
package main

import (
	"errors"
	"fmt"
)

func f(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("negative")
	}
	return n * 2, nil
}

func main() {
	for _, n := range []int{-1, 0, 3} {
		if v, err := f(n); err != nil {
			fmt.Println("error:", err, v)
		} else if v == 0 {
			fmt.Println("zero", v)
		} else if w := v + 1; w%2 == 1 {
			fmt.Println("odd", w, v, err)
		}
	}
	x := 1
	if x := x + 1; x > 1 {
		x++
		fmt.Println(x)
	}
	fmt.Println(x)
}

// Output:
// error: negative 0
// zero 0
// odd 7 6 <nil>
// 3
// 1
