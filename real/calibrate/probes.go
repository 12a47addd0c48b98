package calibrate

import (
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// goWarm starts goroutines whose memory the last sample left.
func goWarm() float64 {
	var wg sync.WaitGroup
	wg.Add(often)
	begin := time.Now()
	for range often {
		go wg.Done()
	}
	took := each(begin, often)
	wg.Wait()
	return took
}

// ends lets started goroutines run to their end.
func ends() float64 {
	var wg sync.WaitGroup
	wg.Add(often)
	for range often {
		go wg.Done()
	}
	begin := time.Now()
	wg.Wait()
	return each(begin, often)
}

// coldProbe starts goroutines while those of all samples before are alive: they
// stay until stay is closed. The process gives its unused memory back before each
// sample, so that the stacks are new memory, as they are in a process that has just
// begun: without that they take a quarter of the time.
func coldProbe(stay <-chan struct{}) probe {
	sample := func() float64 {
		debug.FreeOSMemory()
		begin := time.Now()
		for range often {
			go func() { <-stay }()
		}
		return each(begin, often)
	}
	return probe{"new goroutines", 1, 20, sample, []share{{"go.cold", nil, 1, 1, ""}}}
}

func yield() float64 {
	begin := time.Now()
	for range often {
		runtime.Gosched()
	}
	return each(begin, often)
}

func buffered() float64 {
	c := make(chan int, 1)
	begin := time.Now()
	for i := range often {
		c <- i
		<-c
	}
	return each(begin, often)
}

// handOver passes a value there and back; each way is one.
func handOver() float64 {
	there, back := make(chan int), make(chan int)
	go func() {
		for v := range there {
			back <- v
		}
	}()
	there <- 0
	<-back
	begin := time.Now()
	for i := range often {
		there <- i
		<-back
	}
	took := each(begin, 2*often)
	close(there)
	return took
}

// selectReady takes one of two values and puts it back.
func selectReady() float64 {
	a, b := make(chan int, 1), make(chan int, 1)
	a <- 1
	b <- 2
	begin := time.Now()
	for range often {
		select {
		case v := <-a:
			a <- v
		case v := <-b:
			b <- v
		}
	}
	return each(begin, often)
}

func selectDefault() float64 {
	c := make(chan int)
	begin := time.Now()
	for range 20 * often {
		select {
		case <-c:
		default:
		}
	}
	return each(begin, 20*often)
}

func lockFree() float64 {
	var mu sync.Mutex
	locked := 0
	begin := time.Now()
	for range 20 * often {
		mu.Lock()
		locked++
		mu.Unlock()
	}
	return each(begin, 20*often)
}
