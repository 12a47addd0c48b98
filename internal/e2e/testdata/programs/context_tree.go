//go:build ignore

// A chain of contexts, one child each, cancelled from the top and from the middle.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
)

type key int

func main() {
	top, cancelTop := context.WithCancelCause(context.Background())
	mid, cancelMid := context.WithCancel(context.WithValue(top, key(1), "one"))
	low, cancelLow := context.WithCancel(context.WithValue(mid, key(2), "two"))
	defer cancelLow()
	var wg sync.WaitGroup
	var order []string
	for name, ctx := range []context.Context{top, mid, low} {
		wg.Go(func() {
			<-ctx.Done()
			order = append(order, fmt.Sprint(name, ctx.Err(), context.Cause(ctx), ctx.Value(key(1)), ctx.Value(key(2))))
		})
	}
	runtime.Gosched()
	cancelMid()
	order = append(order, "mid")
	runtime.Gosched()
	cancelTop(errors.New("enough"))
	order = append(order, "top")
	wg.Wait()
	for _, o := range order {
		fmt.Println(o)
	}
	fmt.Println(top, mid)
}
