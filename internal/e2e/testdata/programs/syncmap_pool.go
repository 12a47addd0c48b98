//go:build ignore

// Map and Pool from many goroutines.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	var order []string
	for i := range 10 {
		wg.Go(func() {
			_, loaded := m.LoadOrStore(i%4, i)
			order = append(order, fmt.Sprint(i, loaded))
		})
	}
	wg.Wait()
	for k := range 4 {
		v, _ := m.Load(k)
		order = append(order, fmt.Sprint(k, "=", v))
	}
	p := sync.Pool{New: func() any { return "new" }}
	p.Put("a")
	order = append(order, p.Get().(string), p.Get().(string))
	fmt.Println(order)
}
