// break, continue, return, goto and labels work inside the body of a range over a function.
package main

import "fmt"

func count(yield func(int) bool) {
	defer fmt.Print("[end]")
	for i := 0; yield(i); i++ {
	}
	fmt.Print("[stopped]")
}

func find(want int) (int, string) {
	for x := range count {
		if x == want {
			return x, "found"
		}
	}
	return -1, "none"
}

func main() {
	for x := range count {
		if x == 1 {
			continue
		}
		if x > 3 {
			break
		}
		fmt.Print(x, " ")
	}
	fmt.Println()
	fmt.Println(find(2))
outer:
	for x := range count {
		for y := range count {
			switch {
			case y > x:
				continue outer
			case x == 2:
				break outer
			}
			fmt.Print(x, y, " ")
		}
	}
	fmt.Println()
	for x := range count {
		if x == 1 {
			goto done
		}
	}
done:
	fmt.Println("done")
}

// Output:
// 0 2 3 [stopped][end]
// [stopped][end]2 found
// 0 0 [stopped][end]1 0 1 1 [stopped][end][stopped][end][stopped][end]
// [stopped][end]done
