//go:build ignore

// Prime sieve: a chain of goroutines, each one a filter for numbers.
//
// What it teaches: a program can be a chain of small processes that only talk.
// Each prime adds a filter to the chain. The numbers travel along it, and the
// scheduler follows the numbers: the filter that gets a value runs next.
//
// Predict first: the program prints the first forty primes. How many goroutines
// are alive at the end? Which filter gets the most numbers? Does a second
// processor help?
//
// Then try:
//
//	gmpsim run prime-sieve
//	gmpsim run prime-sieve --procs 1
//	gmpsim trace prime-sieve --limit 60
//
// and change the program: the first two hundred primes, or channels with room
// for 16 numbers.
//
//gmp:procs 4
package main

import "fmt"

func main() {
	c := make(chan int)
	go generate(c)
	for range 40 {
		prime := <-c
		fmt.Print(prime, " ")
		passed := make(chan int)
		go filter(c, passed, prime)
		c = passed
	}
	fmt.Println()
}

// generate sends 2, 3, 4, …
func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

// filter passes on the numbers that prime does not divide.
func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
		}
	}
}
