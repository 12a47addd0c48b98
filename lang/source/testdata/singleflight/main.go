// Singleflight of golang.org/x/sync.
package main

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

func main() {
	var g singleflight.Group
	var wg sync.WaitGroup
	calls, answers := 0, 0
	for range 5 {
		wg.Go(func() {
			v, err, shared := g.Do("key", func() (any, error) {
				calls++
				time.Sleep(time.Millisecond)
				return "value", nil
			})
			if v == "value" && err == nil && shared {
				answers++
			}
		})
	}
	wg.Wait()
	fmt.Println(calls, answers)
	r := <-g.DoChan("other", func() (any, error) { return nil, fmt.Errorf("no") })
	g.Forget("other")
	fmt.Println(r.Val, r.Err, r.Shared)
	defer func() { // the stack follows
		first, _, _ := strings.Cut(fmt.Sprint(recover()), "\n")
		fmt.Println(first)
	}()
	g.Do("panics", func() (any, error) { panic("oh") })
}
