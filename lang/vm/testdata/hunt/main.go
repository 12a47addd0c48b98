// A program that is any program: it does what its first argument says. Each two bytes are
// a statement: a verb and how much. Goroutines get pieces of the argument.
package main

import (
	"context"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// world is what the goroutines share.
type world struct {
	chans  [5]chan int // the last is nil
	mu     [2]sync.Mutex
	rw     [2]sync.RWMutex
	cond   [2]*sync.Cond
	once   [4]sync.Once
	wg     sync.WaitGroup
	count  atomic.Int64
	all    sync.Map
	spare  sync.Pool
	table  map[int]string
	kept   [][]byte
	timer  *time.Timer
	ticker *time.Ticker
	ctx    context.Context
	cancel context.CancelFunc
}

func newWorld() *world {
	w := &world{table: map[int]string{}, timer: time.NewTimer(2 * time.Microsecond), ticker: time.NewTicker(3 * time.Microsecond)}
	for i := range 4 {
		w.chans[i] = make(chan int, i*i)
	}
	for i := range w.cond {
		w.cond[i] = sync.NewCond(&w.mu[i])
	}
	w.spare.New = func() any { return new([16]int) }
	w.ctx, w.cancel = context.WithCancel(context.Background())
	return w
}

// A script is what one goroutine does.
type script string

// next takes a statement off the script.
func (s *script) next() (verb byte, n int, ok bool) {
	if len(*s) < 2 {
		return 0, 0, false
	}
	verb, n = (*s)[0], int((*s)[1])
	*s = (*s)[2:]
	return verb, n, true
}

// take takes the next n statements off, for another goroutine or a block.
func (s *script) take(n int) script {
	n = min(2*(n+1), len(*s)/2*2)
	taken := (*s)[:n]
	*s = (*s)[n:]
	return taken
}

// run does what the script says.
func (w *world) run(s script) {
	for {
		verb, n, ok := s.next()
		if !ok {
			return
		}
		for _, do := range [...]func(byte, int, *script) bool{w.passing, w.locking, w.calling, w.failing, w.starting, w.timing, w.keeping} {
			if do(verb, n, &s) {
				break
			}
		}
	}
}

func main() {
	w := newWorld()
	w.run(script(os.Args[1]))
}
