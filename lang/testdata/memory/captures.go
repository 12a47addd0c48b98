// Goroutines whose closures capture variables, and go statements with arguments.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

const n = 1000

func measure(name string, start func(i int, wg *sync.WaitGroup)) {
	var wg sync.WaitGroup
	var a, b runtime.MemStats
	wg.Add(n) // a round before: the Gs are there
	for i := range n {
		start(i, &wg)
	}
	wg.Wait()
	runtime.ReadMemStats(&a)
	wg.Add(n)
	for i := range n {
		start(i, &wg)
	}
	wg.Wait()
	runtime.ReadMemStats(&b)
	fmt.Println(name, "mallocs each x100", (b.Mallocs-a.Mallocs)*100/n)
	fmt.Println(name, "total each", (b.TotalAlloc-a.TotalAlloc)/n)
}

var sink int

func done(wg *sync.WaitGroup) { wg.Done() }

func six(wg *sync.WaitGroup, a, b, c, d int, s string) { sink += a + b + c + d + len(s); wg.Done() }

type worker struct {
	wg *sync.WaitGroup
	id int
}

func (w worker) run()    { sink += w.id; w.wg.Done() }
func (w *worker) point() { sink += w.id; w.wg.Done() }

func main() {
	measure("call with one argument", func(i int, wg *sync.WaitGroup) { go done(wg) })
	measure("call with six", func(i int, wg *sync.WaitGroup) { go six(wg, i, i, i, i, "text") })
	measure("captures one", func(i int, wg *sync.WaitGroup) { go func() { wg.Done() }() })
	measure("captures two", func(i int, wg *sync.WaitGroup) { go func() { sink += i; wg.Done() }() })
	measure("captures by reference", func(i int, wg *sync.WaitGroup) {
		x := i
		go func() { sink += x; wg.Done() }()
		x++
	})
	measure("method value", func(i int, wg *sync.WaitGroup) { go worker{wg, i}.run() })
	measure("method of a pointer", func(i int, wg *sync.WaitGroup) { go (&worker{wg, i}).point() })
	measure("literal with an argument", func(i int, wg *sync.WaitGroup) { go func(j int) { sink += j; wg.Done() }(i) })
	measure("wait group's Go", func(i int, wg *sync.WaitGroup) {
		wg.Go(func() { sink += i })
		wg.Done()
	})
}

// Output:
// call with one argument mallocs each x100 100
// call with one argument total each 16
// call with six mallocs each x100 100
// call with six total each 48
// captures one mallocs each x100 100
// captures one total each 16
// captures two mallocs each x100 100
// captures two total each 24
// captures by reference mallocs each x100 200
// captures by reference total each 32
// method value mallocs each x100 100
// method value total each 24
// method of a pointer mallocs each x100 200
// method of a pointer total each 32
// literal with an argument mallocs each x100 200
// literal with an argument total each 40
// wait group's Go mallocs each x100 200
// wait group's Go total each 40
