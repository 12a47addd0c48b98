//go:build ignore

// Main yields beside 200 quick goroutines, several times.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var seen []int
	for range 4 {
		ran := 0
		for range 200 {
			go func() { ran++ }()
		}
		for range 5 {
			runtime.Gosched()
			seen = append(seen, ran)
		}
	}
	fmt.Println(seen)
}
