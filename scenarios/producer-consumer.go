//go:build ignore

// Producer and consumer: a small store between two speeds.
//
// What it teaches: a bounded buffer made by hand, with a lock and two condition
// variables: the producers sleep while it is full, the consumers while it is
// empty. Signal wakes one sleeper. It must check again, because another
// goroutine may have been quicker.
//
// Predict first: two producers put four things each into a store of three; two
// consumers take them. Does a consumer ever find the store empty? How full does
// it get?
//
// Then try:
//
//	gmpsim run producer-consumer --procs 1
//	gmpsim trace producer-consumer --procs 1 --only lock,unlock,condwait,signal --why
//	gmpsim run producer-consumer
//	gmpsim run producer-consumer --procs 4
//
// and change the program: if instead of for around Wait. What breaks, and on
// how many processors?
//
//gmp:procs 2
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// A store holds up to three things.
type store struct {
	mu              sync.Mutex
	notFull, filled *sync.Cond
	things          []string
	log             []string
}

func newStore() *store {
	s := &store{}
	s.notFull, s.filled = sync.NewCond(&s.mu), sync.NewCond(&s.mu)
	return s
}

func (s *store) put(thing string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.things) == 3 {
		s.log = append(s.log, "full: "+thing+" waits")
		s.notFull.Wait()
	}
	s.things = append(s.things, thing)
	s.log = append(s.log, "put "+thing)
	s.filled.Signal()
}

func (s *store) take(who string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.things) == 0 {
		s.log = append(s.log, "empty: "+who+" waits")
		s.filled.Wait()
	}
	s.log = append(s.log, who+" took "+s.things[0])
	s.things = s.things[1:]
	s.notFull.Signal()
}

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	s := newStore()
	var wg sync.WaitGroup
	for _, who := range []string{"a", "b"} {
		wg.Go(func() {
			for i := range 4 {
				work.CPU(20 * time.Microsecond)
				s.put(fmt.Sprint(who, i))
			}
		})
	}
	for _, who := range []string{"x", "y"} {
		wg.Go(func() {
			for range 4 {
				s.take(who)
			}
		})
	}
	wg.Wait()
	for _, line := range s.log {
		fmt.Println(line)
	}
}
