// An iterator of iter.Pull waits for a value that only the caller of next could send.
package main

import (
	"fmt"
	"iter"
)

func main() {
	ch := make(chan int)
	next, stop := iter.Pull(func(yield func(int) bool) {
		yield(1)
		yield(<-ch)
	})
	defer stop()
	fmt.Println(next())
	fmt.Println(next())
}

// says: G1 waits for the iterator G7 (line 17).
// says: G7 receives from ch (line 13); only G1 could send on it.
// says: That is a circle: G1 → G7 → G1.
