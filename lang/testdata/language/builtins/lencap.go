// len and cap of everything that has them.
package main

import "fmt"

type names [4]string

func calls() [3]int { fmt.Println("called"); return [3]int{} }

func main() {
	a, s, m, c, str := [5]int{}, make([]int, 2, 7), map[int]int{1: 1}, make(chan int, 4), "héllo"
	p := &a
	fmt.Println(len(a), cap(a), len(p), cap(p), len(s), cap(s), len(m), len(c), cap(c), len(str))
	const n = len(names{}) + len("abc")
	fmt.Println(n, len(calls()), len([]rune(str)), len(str[1:3]))
	var np *names
	fmt.Println(len(np), cap(np))
}

// Output:
// 5 5 5 5 2 7 1 0 4 6
// called
// 7 3 5 2
// 4 4
