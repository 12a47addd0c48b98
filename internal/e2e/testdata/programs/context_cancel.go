//go:build ignore

// One cancel wakes all who wait on Done.
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	var order []string
	for i := range 6 {
		wg.Go(func() { <-ctx.Done(); order = append(order, fmt.Sprint(i, " ", ctx.Err())) })
	}
	runtime.Gosched()
	cancel()
	cancel()
	order = append(order, "cancelled")
	wg.Wait()
	for _, o := range order {
		fmt.Println(o)
	}
}
