//go:build ignore

// The rows of a product of matrices, four goroutines with a row each time.
package main

import (
	"fmt"
	"sync"
)

const n = 96

type matrix [n][n]float64

func main() {
	var a, b, c matrix
	for i := range n {
		for j := range n {
			a[i][j], b[i][j] = float64(i+j), float64(i-j)
		}
	}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for row := i; row < n; row += 4 {
				for col := range n {
					sum := 0.0
					for k := range n {
						sum += a[row][k] * b[k][col]
					}
					c[row][col] = sum
				}
			}
			fmt.Println("worker", i, c[i][0], c[n-4+i][n-1])
		}()
	}
	wg.Wait()
	fmt.Println(c[0][0], c[n-1][n-1])
}
