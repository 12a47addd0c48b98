package main

import (
	"runtime"
	"sync"
	"time"
)

// passing are the statements with channels.
func (w *world) passing(verb byte, n int, s *script) bool {
	c, d := w.chans[n%4], w.chans[n/4%5]
	switch verb {
	case '>':
		c <- n
	case '<':
		n += <-c
	case '?':
		select {
		case c <- n:
		case n = <-d:
		default:
			runtime.Gosched()
		}
	case '|':
		select {
		case c <- n:
		case v, ok := <-d:
			w.add(v, ok)
		case <-time.After(time.Duration(n) * time.Microsecond / 16):
		}
	case '&':
		select {
		case d <- n:
		case c <- <-w.chans[3]:
		case <-w.ctx.Done():
		case <-w.timer.C:
		case <-w.ticker.C:
		}
	case 'x':
		defer func() { _ = recover() }()
		close(d)
	case 'r':
		for v := range c {
			if w.add(v, true); v%3 == 0 {
				break
			}
		}
	case 'm':
		w.chans[n%4] = make(chan int, n/8)
	case 'h':
		runtime.Gosched()
	default:
		return false
	}
	return true
}

func (w *world) add(v int, ok bool) {
	if ok {
		w.count.Add(int64(v))
	}
}

// locking are the statements with locks.
func (w *world) locking(verb byte, n int, s *script) bool {
	i := n % 2
	switch verb {
	case 'L':
		w.mu[i].Lock()
		w.run(s.take(n / 64))
		w.mu[i].Unlock()
	case 'T':
		if w.mu[i].TryLock() {
			defer w.mu[i].Unlock()
			w.run(s.take(n / 64))
		}
	case 'R':
		w.rw[i].RLock()
		w.run(s.take(n / 64))
		w.rw[i].RUnlock()
	case 'W':
		w.rw[i].Lock()
		w.run(s.take(n / 64))
		w.rw[i].Unlock()
	case 'c':
		w.mu[i].Lock()
		w.cond[i].Wait()
		w.mu[i].Unlock()
	case 's':
		w.cond[i].Signal()
	case 'b':
		w.cond[i].Broadcast()
	case 'o':
		w.once[n%4].Do(func() { w.run(s.take(n / 64)) })
	case 'O':
		f := sync.OnceValue(func() int { w.run(s.take(n / 64)); return n })
		w.add(f()+f(), true)
	case 'w':
		w.wg.Wait()
	case 'a':
		w.count.CompareAndSwap(int64(n), int64(n+1))
	default:
		return false
	}
	return true
}
