//go:build ignore

// AfterFunc on a context: started by the cancel, or stopped before.
package main

import (
	"context"
	"fmt"
	"runtime"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var order []string
	stop1 := context.AfterFunc(ctx, func() { order = append(order, "one") })
	order = append(order, fmt.Sprint(stop1(), stop1()))
	context.AfterFunc(ctx, func() { order = append(order, "two") })
	cancel()
	order = append(order, "cancelled")
	runtime.Gosched()
	stop3 := context.AfterFunc(ctx, func() { order = append(order, "three") })
	runtime.Gosched()
	order = append(order, fmt.Sprint(stop3()))
	fmt.Println(order)
}
