//go:build ignore

// Three tickers whose ticks fall together now and then.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	var order []string
	for i, period := range []time.Duration{2, 3, 4} {
		wg.Go(func() {
			t := time.NewTicker(period * time.Millisecond)
			defer t.Stop()
			for n := range 12 / int(period) {
				<-t.C
				order = append(order, fmt.Sprint(i, ".", n))
			}
		})
	}
	wg.Wait()
	fmt.Println(len(order))
	fmt.Println(order[:4])
}
