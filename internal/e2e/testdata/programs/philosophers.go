//go:build ignore

// Five philosophers, ordered forks, yields between.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var forks [5]sync.Mutex
	var wg sync.WaitGroup
	var meals []string
	for i := range 5 {
		a, b := min(i, (i+1)%5), max(i, (i+1)%5)
		wg.Go(func() {
			for k := range 4 {
				forks[a].Lock()
				runtime.Gosched()
				forks[b].Lock()
				meals = append(meals, fmt.Sprint(i, k))
				runtime.Gosched()
				forks[b].Unlock()
				forks[a].Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(meals)
}
