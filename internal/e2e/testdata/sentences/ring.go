package main

import "sync"

type node struct {
	mu   sync.Mutex
	next *node
}

func main() {
	var wg sync.WaitGroup
	ring := make([]*node, 3)
	for i := range ring {
		ring[i] = &node{}
	}
	for i := range ring {
		ring[i].next = ring[(i+1)%3]
	}
	start, other := make(chan bool), make(chan bool)
	for _, n := range ring {
		wg.Go(func() {
			n.mu.Lock()
			<-start
			n.next.mu.Lock()
		})
	}
	go func() { var c chan int; c <- 1 }()
	go func() { select {} }()
	go func() {
		select {
		case <-other:
		case other <- true:
		}
	}()
	close(start)
	wg.Wait()
}

// says: , held by G6 since line 22 (
// says: , which has ended.
// says: G1 waits for wg, whose counter is 2 (line 36).
// says: G9 waits for ever (line 27): a nil channel is never ready.
// says: G10 waits in a select (line 28) without a case that could be ready.
// says: G11 waits in a select (line 30): receive other or send other.
// never: That is a circle
