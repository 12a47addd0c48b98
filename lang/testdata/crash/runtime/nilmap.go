// Assignment to an entry of a nil map.
package main

import "fmt"

func count(words []string) (m map[string]int) {
	for _, w := range words {
		m[w]++ // PANIC "panic: assignment to entry in nil map"
	}
	return
}

func main() {
	fmt.Println(count(nil))
	fmt.Println(count([]string{"a"}))
}

// Output:
// map[]
// -- stderr --
// panic: assignment to entry in nil map
//
// goroutine 1 [running]:
// main.count
// 	nilmap.go:8
// main.main
// 	nilmap.go:15
// -- exit status 2 --
