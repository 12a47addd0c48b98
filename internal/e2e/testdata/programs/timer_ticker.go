//go:build ignore

// Two tickers and a stop.
package main

import (
	"fmt"
	"time"
)

func main() {
	fast, slow := time.NewTicker(4*time.Millisecond), time.NewTicker(10*time.Millisecond)
	var order []string
	for n := 0; n < 2; {
		select {
		case <-fast.C:
			order = append(order, "fast")
		case <-slow.C:
			order = append(order, "slow")
			n++
		}
	}
	fast.Stop()
	slow.Reset(3 * time.Millisecond)
	<-slow.C
	slow.Stop()
	select {
	case <-fast.C:
		order = append(order, "late")
	case <-slow.C:
		order = append(order, "late")
	case <-time.After(15 * time.Millisecond):
		order = append(order, "stopped")
	}
	fmt.Println(order)
}
