// break and continue with a label leave or continue the loop, switch or select that it names.
package main

import "fmt"

func main() {
outer:
	for i := range 4 {
		for j := range 4 {
			switch {
			case j == 2:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
choice:
	switch 1 {
	case 1:
		for {
			break choice
		}
		fmt.Println("never")
	}
	ch := make(chan int, 1)
sel:
	select {
	case ch <- 1:
		for range 3 {
			break sel
		}
		fmt.Println("never")
	}
	fmt.Println(len(ch))
}

// Output:
// 0 0 0 1 1 0 1 1
// 1
