package bench

import "runtime"

func wait(c chan int, id int) { <-c }

// Park starts a million goroutines that wait for a channel, and returns that
// when all but a few of them do.
func Park() chan int {
	c := make(chan int)
	for i := 0; i < 1000000; i++ {
		go wait(c, i)
	}
	runtime.Gosched()
	for i := 0; i < 10; i++ {
		c <- i
	}
	return c
}
