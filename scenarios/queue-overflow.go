//go:build ignore

// Queue overflow: 600 goroutines do not fit into a queue of 256.
//
// What it teaches: a processor's queue holds 256 goroutines. When it is full,
// the older half and the goroutine that did not fit, 129 in all, move to the
// global queue, which all processors share. A processor takes from the global
// queue when its own is empty, and once in 61 turns even when it is not. So no
// goroutine waits there forever.
//
// Predict first: main starts 0 to 599 and waits. Which one runs first? Which is
// second? Will 0 be among the first ten? If not, when is its turn?
//
// Then try:
//
//	gmpsim trace queue-overflow --only overflow
//	gmpsim trace queue-overflow --only globget --why
//	gmpsim compare queue-overflow --with procs=2/4
//
// and change the program: n = 257, n = 258, n = 10000.
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
)

const n = 600

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	for i := range n {
		wg.Go(func() {
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
		})
	}
	wg.Wait()
	printRuns(order)
	for turn, i := range order {
		if i == 0 {
			fmt.Printf("0 runs as number %d of %d\n", turn+1, n)
		}
	}
}

// printRuns prints the order with each rising run of numbers as "first..last".
func printRuns(order []int) {
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && order[end] == order[end-1]+1 {
			end++
		}
		if end-start == 1 {
			fmt.Println(order[start])
		} else {
			fmt.Printf("%d..%d\n", order[start], order[end-1])
		}
		start = end
	}
}
