//go:build ignore

// A merge sort whose halves are goroutines: which merge is ready first?
package main

import (
	"fmt"
)

func mergeSort(xs []int, name string, done chan<- []int) {
	if len(xs) <= 1 {
		done <- xs
		return
	}
	left, right := make(chan []int), make(chan []int)
	go mergeSort(xs[:len(xs)/2], name+"0", left)
	go mergeSort(xs[len(xs)/2:], name+"1", right)
	a, b := <-left, <-right
	merged := make([]int, 0, len(xs))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			merged, a = append(merged, a[0]), a[1:]
		} else {
			merged, b = append(merged, b[0]), b[1:]
		}
	}
	merged = append(append(merged, a...), b...)
	if len(name) < 4 {
		fmt.Println("merged", name, len(merged))
	}
	done <- merged
}

func main() {
	xs := make([]int, 1024)
	for i := range xs {
		xs[i] = i * 7919 % 1024
	}
	done := make(chan []int)
	go mergeSort(xs, "r", done)
	fmt.Println((<-done)[:8])
}
