// Which child hears of a cancelled context first? They are in a map.
// verify: chance
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
)

func main() {
	parent, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	for i := range 6 {
		child, stop := context.WithCancel(parent)
		defer stop()
		wg.Go(func() {
			<-child.Done()
			fmt.Print(i, " ")
		})
	}
	runtime.Gosched() // all of them wait now
	cancel()
	wg.Wait()
	fmt.Println()
}
