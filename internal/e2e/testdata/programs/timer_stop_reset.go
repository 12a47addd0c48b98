//go:build ignore

// Stop and Reset, with Go 1.23's meaning: no stale value.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(2 * time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(t.C), cap(t.C), t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("empty")
	}
	fmt.Println(t.Reset(3 * time.Millisecond))
	<-t.C
	fmt.Println("fired", t.Stop(), t.Reset(time.Hour), t.Stop(), t.Stop())
	start := time.Now()
	t.Reset(4 * time.Millisecond)
	t.Reset(8 * time.Millisecond)
	<-t.C
	fmt.Println(time.Since(start) >= 8*time.Millisecond)
}
