// Since Go 1.22 each iteration has variables of its own.
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	var ps []*int
	for i, v := range []int{1, 2, 3} {
		ps = append(ps, &v, &i)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	for i := 0; i < 4; i++ {
		defer func() { fmt.Print(i, ";") }()
		i++ // the copy for the next iteration is made after this
	}
	var late func()
	for i := 0; i < 2; i++ {
		if late == nil {
			late = func() { fmt.Println("late", i) }
		}
	}
	late()
}

// Output:
// 10 20 11 21 12 22 1 0 2 1 3 2
// late 0
// 3;1;
