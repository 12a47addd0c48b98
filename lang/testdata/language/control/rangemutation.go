// What a range loop sees of changes to what it ranges over.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s[1] = 20
			s = []int{9, 9, 9}
		}
		fmt.Print(v, " ")
	}
	fmt.Println(s)
	m := map[int]bool{1: true, 2: true, 3: true}
	n := 0
	for k := range m {
		for j := range 4 {
			if j != k {
				delete(m, j)
			}
		}
		n++
	}
	fmt.Println(n, len(m))
	n = 5
	for i := range n {
		n = 0
		fmt.Print(i)
	}
	fmt.Println()
	p := &[2]int{1, 2}
	for i, v := range p {
		p = &[2]int{3, 4}
		fmt.Print(i, v, " ")
	}
	fmt.Println(*p)
}

// Output:
// 1 20 3 [9 9 9]
// 1 1
// 01234
// 0 1 1 2 [3 4]
