//go:build ignore

// A select tosses a coin.
//
// What it teaches: when several cases of a select are ready, the runtime picks
// one at random, each with the same chance. The order of the cases in the text
// means nothing: no case has priority, and a stop channel does not beat work.
//
// Predict first: both channels always have something. How often is each case
// taken in 100 000 selects? How many jobs are done after stop is closed?
//
// Then try:
//
//	gmpsim run select-fair
//	gmpsim run select-fair --seed 2
//	gmpsim trace select-fair --only select,case --limit 40
//
// and change the program: give stop priority: check it first, in a select of
// its own with a default.
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	case a: 50008    really 50006
//	case b: 49992    really 49994
//
//gmp:procs 1
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	var taken [2]int
	for range 100_000 {
		select { // fill both
		case a <- 1:
		default:
		}
		select {
		case b <- 1:
		default:
		}
		select {
		case <-a:
			taken[0]++
		case <-b:
			taken[1]++
		}
	}
	fmt.Println("case a:", taken[0])
	fmt.Println("case b:", taken[1])
}
