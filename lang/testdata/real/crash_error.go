//go:build ignore

// A panic with an error whose method runs when the program ends.
package main

import "fmt"

type broken struct{ part string }

func (b *broken) Error() string { return fmt.Sprintf("broken %s", b.part) }

func deep(n int) {
	if n == 0 {
		panic(&broken{"wheel"})
	}
	deep(n - 1)
}

func main() {
	fmt.Println("before")
	defer fmt.Println("deferred")
	deep(3)
}
