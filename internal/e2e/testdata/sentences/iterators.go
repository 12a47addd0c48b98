// An iterator takes its values from another one and is stuck; a third has not begun.
package main

import "iter"

func numbers(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func main() {
	ch := make(chan int)
	doubled := func(yield func(int) bool) {
		next, stop := iter.Pull(numbers)
		defer stop()
		for {
			n, ok := next()
			if n == 3 {
				<-ch
			}
			if !ok || !yield(2*n) {
				return
			}
		}
	}
	next, stop := iter.Pull(doubled)
	defer stop()
	idle, _ := iter.Pull(numbers)
	_ = idle
	for range 10 {
		println(next())
	}
}

// says: G1 waits for the iterator G6 (line 31).
// says: G6 receives from ch (line 19); so far no goroutine sent on it.
// says: G7 is an iterator that has not begun (line 28); next was never called.
// says: G8 is an iterator and waits for next or stop (line 7); G6 called last.
// never: That is a circle
