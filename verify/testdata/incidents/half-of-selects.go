// A select takes each ready case about half of the time.
// verify: chance
package main

import "fmt"

func main() {
	a, b := make(chan bool), make(chan bool)
	close(a)
	close(b)
	n := 0
	for range 10_000 {
		select {
		case <-a:
			n++
		case <-b:
		}
	}
	fmt.Println("a:", n, "about half:", n > 4500 && n < 5500)
}
