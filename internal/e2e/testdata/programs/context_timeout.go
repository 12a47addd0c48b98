//go:build ignore

// A timeout and a deadline, and who learns of them first.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Millisecond)
	defer cancel()
	longer, cancel2 := context.WithTimeout(ctx, time.Hour)
	defer cancel2()
	var wg sync.WaitGroup
	var order []string
	for i := range 4 {
		wg.Go(func() {
			c := ctx
			if i == 3 {
				c = longer
			}
			select {
			case <-c.Done():
				order = append(order, fmt.Sprint(i, c.Err(), errors.Is(c.Err(), context.DeadlineExceeded)))
			case <-time.After(time.Second):
				order = append(order, "late")
			}
		})
	}
	wg.Wait()
	fmt.Println(len(order), ctx.Err(), longer.Err())
	_, ok := longer.Deadline()
	fmt.Println(ok)
}
