//go:build ignore

// Groups within groups.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var outer sync.WaitGroup
	var order []string
	for i := range 4 {
		outer.Go(func() {
			var inner sync.WaitGroup
			for j := range 3 {
				inner.Go(func() { order = append(order, fmt.Sprint(i, j)) })
			}
			inner.Wait()
			order = append(order, fmt.Sprint("end ", i))
		})
	}
	outer.Wait()
	fmt.Println(order)
}
