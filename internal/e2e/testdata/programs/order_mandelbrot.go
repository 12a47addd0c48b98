//go:build ignore

// Rows of a Mandelbrot set: the rows in the middle take longest.
package main

import (
	"fmt"
	"sync"
)

func escapes(cr, ci float64) int {
	zr, zi := 0.0, 0.0
	for n := range 200 {
		if zr*zr+zi*zi > 4 {
			return n
		}
		zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
	}
	return 200
}

func main() {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum := 0
			for x := range 160 {
				sum += escapes(-2+float64(x)/53, -1.2+float64(i)*0.3)
			}
			fmt.Println("row", i, sum)
		}()
	}
	wg.Wait()
}
