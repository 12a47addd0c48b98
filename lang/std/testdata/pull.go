package main

import (
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"sync"
)

// iter.Pull: values in turn, early stop, panics and Goexit that go through, an
// iterator that blocks, and the order among other goroutines.
func main() {
	values()
	early()
	panics()
	goexit()
	misuse()
	blocking()
	among()
	zip()
	nested()
	fmt.Println(runtime.NumGoroutine())
}

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator over")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func values() {
	next, stop := iter.Pull(count(3))
	for {
		v, ok := next()
		fmt.Println(v, ok, runtime.NumGoroutine())
		if !ok {
			break
		}
	}
	stop()
	fmt.Println(next())
}

func early() {
	next, stop := iter.Pull(count(10))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())
	_, never := iter.Pull(count(10))
	never()
}

func panics() {
	next, stop := iter.Pull(func(yield func(string) bool) {
		yield("one")
		panic("iterator failed")
	})
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next()
	}()
	fmt.Println(next())
	stop()
	next2, stop2 := iter.Pull2(func(yield func(int, int) bool) {
		defer func() { panic("on stop") }()
		yield(1, 2)
	})
	fmt.Println(next2())
	defer func() { fmt.Println("recovered", recover()) }()
	stop2()
}

func goexit() {
	var wg sync.WaitGroup
	wg.Go(func() {
		defer fmt.Println("the caller exits, too")
		next, _ := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		next()
		fmt.Println("not reached")
	})
	wg.Wait()
}

func misuse() {
	var next func() (int, bool)
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer func() { fmt.Println("inside:", recover()) }()
		next()
	})
	fmt.Println(next())
	stop()
}

func blocking() {
	c := make(chan int)
	next, stop := iter.Pull(func(yield func(int) bool) {
		for v := range c {
			if !yield(v) {
				return
			}
		}
	})
	defer stop()
	go func() {
		for i := range 3 {
			c <- i
		}
		close(c)
	}()
	for v, ok := next(); ok; v, ok = next() {
		fmt.Println("got", v)
	}
}

// among shows where the switches fall among goroutines that are ready.
func among() {
	var order []string
	var wg sync.WaitGroup
	for id := range 3 {
		wg.Go(func() {
			next, stop := iter.Pull(func(yield func(int) bool) {
				for i := 0; ; i++ {
					order = append(order, fmt.Sprint("y", id, i))
					runtime.Gosched()
					if !yield(i) {
						return
					}
				}
			})
			for range 3 {
				i, _ := next()
				order = append(order, fmt.Sprint("n", id, i))
				go func() { order = append(order, fmt.Sprint("g", id, i)) }()
			}
			stop()
		})
	}
	wg.Wait()
	for range 100 {
		runtime.Gosched()
	}
	fmt.Println(order)
}

func zip() {
	a, stopA := iter.Pull2(slices.All([]string{"a", "b", "c"}))
	b, stopB := iter.Pull(slices.Values([]int{1, 2}))
	defer stopA()
	defer stopB()
	for {
		i, s, ok := a()
		n, ok2 := b()
		fmt.Println(i, s, n, ok, ok2)
		if !ok2 {
			return
		}
	}
}

func nested() {
	outer, stop := iter.Pull(func(yield func(int) bool) {
		inner, stop := iter.Pull(maps.Keys(map[int]bool{7: true}))
		defer stop()
		v, _ := inner()
		yield(v * 2)
	})
	fmt.Println(outer())
	stop()
}
