//go:build ignore

// Eight queens, a goroutine for each column of the first one.
package main

import (
	"fmt"
	"sync"
)

func place(n, row int, cols, left, right uint) int {
	if row == n {
		return 1
	}
	found := 0
	for c := range n {
		bit := uint(1) << c
		if cols&bit == 0 && left&bit == 0 && right&bit == 0 {
			found += place(n, row+1, cols|bit, (left|bit)<<1, (right|bit)>>1)
		}
	}
	return found
}

func main() {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			bit := uint(1) << i
			fmt.Println("column", i, place(8, 1, bit, bit<<1, bit>>1))
		}()
	}
	wg.Wait()
}
