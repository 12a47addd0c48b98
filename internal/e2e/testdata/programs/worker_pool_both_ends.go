//go:build ignore

// Jobs and results through small buffers, main feeds and collects with select.
package main

import "fmt"

func main() {
	jobs, results := make(chan int, 2), make(chan string, 1)
	for w := range 3 {
		go func() {
			for j := range jobs {
				results <- fmt.Sprint(w, ":", j)
			}
		}()
	}
	var log []string
	next, got := 0, 0
	for got < 20 {
		if next < 20 {
			select {
			case jobs <- next:
				next++
				continue
			default:
			}
		}
		log = append(log, <-results)
		got++
	}
	fmt.Println(log)
}
