//go:build ignore

// One job per tick.
package main

import (
	"fmt"
	"time"
)

func main() {
	tick := time.NewTicker(3 * time.Millisecond)
	defer tick.Stop()
	start := time.Now()
	for i := range 5 {
		<-tick.C
		fmt.Println(i)
	}
	fmt.Println(time.Since(start) >= 15*time.Millisecond)
}
