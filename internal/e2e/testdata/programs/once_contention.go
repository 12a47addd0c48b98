//go:build ignore

// Ten call one Once whose function yields and sleeps.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	var order []string
	for i := range 10 {
		wg.Go(func() {
			once.Do(func() {
				order = append(order, fmt.Sprint("first ", i))
				for range 3 {
					runtime.Gosched()
				}
			})
			order = append(order, fmt.Sprint("past ", i))
		})
	}
	wg.Wait()
	value := sync.OnceValue(func() int { order = append(order, "computed"); return 42 })
	first, again := value(), value()
	order = append(order, fmt.Sprint(first, again))
	fmt.Println(order)
}
