//go:build ignore

// Goroutines, channels, select, close, nil channels, values of every kind sent.
package main

import (
	"fmt"
	"sync"
	"time"
)

type msg struct {
	id   int
	text string
	back chan<- []string
}

func kinds() {
	ints, strs, structs := make(chan int8, 1), make(chan string, 1), make(chan msg, 1)
	slices, funcs, anys := make(chan []string, 1), make(chan func() int, 1), make(chan any, 2)
	arrays, ptrs := make(chan [3]int, 1), make(chan *int, 1)
	ints <- -5
	strs <- "text"
	back := make(chan []string, 1)
	m := msg{1, "m", back}
	structs <- m
	m.text = "changed"
	slices <- []string{"a", "b"}
	funcs <- func() int { return 42 }
	anys <- 3
	anys <- nil
	a := [3]int{1, 2, 3}
	arrays <- a
	a[0] = 100
	x := 9
	ptrs <- &x
	x = 10
	got := <-structs
	got.back <- []string{got.text}
	fmt.Println(<-ints, <-strs, <-back, <-slices, (<-funcs)(), <-anys, <-anys, <-arrays, *<-ptrs)
	close(slices)
	close(arrays)
	close(structs)
	v, ok := <-slices
	w, ok2 := <-arrays
	u, ok3 := <-structs
	fmt.Println(v == nil, ok, w, ok2, u.text == "", ok3)
}

func selects() {
	a, b := make(chan int, 1), make(chan string, 1)
	var never chan int
	for i := range 4 {
		switch i {
		case 1:
			a <- 5
		case 2:
			b <- "s"
		case 3:
			close(a)
		}
		select {
		case v, ok := <-a:
			fmt.Println("a", v, ok)
		case s := <-b:
			fmt.Println("b", s)
		case never <- 1:
			fmt.Println("never")
		default:
			fmt.Println("default")
		}
	}
	out := make(chan int)
	go func() {
		select {
		case out <- 1:
		case <-never:
		}
	}()
	fmt.Println(<-out, len(b), cap(b), len(never))
}

func pipeline() {
	gen := make(chan int)
	sq := make(chan int)
	go func() {
		defer close(gen)
		for i := range 5 {
			gen <- i
		}
	}()
	go func() {
		defer close(sq)
		for v := range gen {
			sq <- v * v
		}
	}()
	for v := range sq {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

type server struct{ n int }

func (s *server) run(by int, wg *sync.WaitGroup) { s.n += by; wg.Done() }

type runner interface{ run(int, *sync.WaitGroup) }

func forms() {
	var wg sync.WaitGroup
	s := &server{}
	var r runner = s
	wg.Add(5)
	go s.run(1, &wg)
	go r.run(10, &wg)
	go (*server).run(s, 100, &wg)
	f := s.run
	go f(1000, &wg)
	go func(xs ...int) { s.n += len(xs) * 10000; wg.Done() }(1, 2)
	wg.Wait()
	c := make(chan int)
	go close(c)
	<-c
	fmt.Println(s.n)
}

func timed() {
	start := time.Now()
	done := make(chan bool)
	go func() {
		time.Sleep(2 * time.Millisecond)
		close(done)
	}()
	select {
	case <-done:
		fmt.Println("done")
	case <-time.After(time.Second):
		fmt.Println("late")
	}
	fmt.Println(time.Since(start) >= 2*time.Millisecond)
}

func main() {
	kinds()
	selects()
	pipeline()
	forms()
	timed()
	var mu sync.Mutex
	total := 0
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			total += i
		})
	}
	wg.Wait()
	fmt.Println(total)
}
