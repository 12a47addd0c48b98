// What was sent, what came out, and from which slot of the buffer?
//
//= send c            value 7 into slot 0: 1 of 2
//= send c            value -8 into slot 1: 2 of 2
//= receive c         value 7 from slot 0: 1 of 2 left
//= send c            value 9 into slot 0: 2 of 2
//= send c            the buffer is full: 2 of 2, value 10, G1 waits
//= receive c         the oldest value -8; G1's moves up
//= receive c         value 9 from slot 0: 1 of 2 left
//= select            1 of 1 ready: receive c, value 10
//= send text         no receiver, value "two words"
//= receive text      G7 waited: value "two words" taken
//= send text         no receiver, value word
//= receive boxes     no sender
//= send boxes        G8 waited: gets value &{1 {2.5 true}}
//= send errs         value boom into slot 0
//= send any          value [1 2 3] into slot 0
//= send any          value map[1:one 2:two] into slot 1
//= send any          value <nil> into slot 2
//= send any          value 1.5s into slot 3
//= send any          value {*main.box <nil>} into slot 4
//= send any          value aaaaaaaaaaaaaaaaaaaaaaa… into slot 5
//= send big          value 18446744073709551615 into slot 0
//= send done         into slot 0: 1 of 1

package main

import (
	"errors"
	"runtime"
	"strings"
	"time"
)

type box struct {
	n    int
	side struct {
		f  float64
		ok bool
	}
}

// String is code of the program: a trace must not run it.
func (b *box) String() string { panic("a trace called String") }

type pair struct{ a, b *box }

func main() {
	c := make(chan int, 2)
	c <- 7
	c <- -8
	<-c
	c <- 9
	go func() { <-c }()
	c <- 10
	<-c
	select {
	case <-c:
	default:
	}
	text := make(chan string)
	go func() {
		text <- "two words"
		text <- "word"
	}()
	runtime.Gosched()
	<-text
	runtime.Gosched()
	boxes := make(chan *box)
	go func() { <-boxes }()
	runtime.Gosched()
	b := &box{n: 1}
	b.side.f, b.side.ok = 2.5, true
	boxes <- b
	errs := make(chan error, 1)
	errs <- errors.New("boom")
	any := make(chan any, 6)
	any <- []int{1, 2, 3}
	any <- map[int]string{2: "two", 1: "one"}
	any <- nil
	any <- 1500 * time.Millisecond
	any <- pair{a: b}
	any <- strings.Repeat("a", 50)
	big := make(chan uint64, 1)
	big <- 1<<64 - 1
	done := make(chan struct{}, 1)
	done <- struct{}{}
}
