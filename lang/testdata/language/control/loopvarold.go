//go:build go1.21

// A file that says //go:build go1.21 has one variable for all iterations.
package main

import "fmt"

func main() {
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { fmt.Print(i, " ") })
	}
	for i, v := range []string{"a", "b"} {
		fs = append(fs, func() { fmt.Print(i, v, " ") })
	}
	for _, f := range fs {
		f()
	}
	var p *int
	for i := 0; i < 2; i++ {
		if p == nil {
			p = &i
		}
	}
	fmt.Println(*p)
}

// Output:
// 3 3 3 1b 1b 2
