package main

import (
	"context"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// starting are the statements that start goroutines and change the process.
func (w *world) starting(verb byte, n int, s *script) bool {
	switch verb {
	case '+':
		go w.run(s.take(n / 16))
	case '*':
		piece := s.take(n / 64)
		for range n % 16 {
			go w.run(piece)
		}
	case 'y':
		piece := s.take(n / 32)
		w.wg.Go(func() { w.run(piece) })
	case 'l':
		runtime.LockOSThread()
		w.run(s.take(n / 64))
		if n%4 > 0 {
			runtime.UnlockOSThread()
		}
	case 'P':
		runtime.GOMAXPROCS(1 + n%16)
	case 'z':
		runtime.GC()
	case 'Z':
		debug.SetGCPercent(n - 1)
	case 'F':
		debug.FreeOSMemory()
	case 'n':
		w.add(runtime.NumGoroutine()+runtime.NumCPU(), true)
	default:
		return false
	}
	return true
}

// timing are the statements that wait.
func (w *world) timing(verb byte, n int, s *script) bool {
	d := time.Duration(n) * time.Microsecond / 8
	switch verb {
	case '.':
		time.Sleep(d)
	case 't':
		piece := s.take(n / 64)
		time.AfterFunc(d, func() { w.run(piece) })
	case ':':
		w.timer.Reset(d)
	case ';':
		w.timer.Stop()
	case ',':
		w.ticker.Reset(d + 1)
	case '_':
		w.ticker.Stop()
	case 'k':
		ctx, stop := context.WithTimeout(w.ctx, d)
		defer stop()
		context.AfterFunc(ctx, func() { w.count.Add(1) })
		<-ctx.Done()
	case 'K':
		w.cancel()
	default:
		return false
	}
	return true
}

// keeping are the statements that use memory.
func (w *world) keeping(verb byte, n int, s *script) bool {
	switch verb {
	case 'A':
		w.mu[0].Lock()
		defer w.mu[0].Unlock()
		w.kept = append(w.kept, make([]byte, n*n))
	case 'X':
		w.mu[0].Lock()
		defer w.mu[0].Unlock()
		w.table[n] = strings.Repeat("x", n) + w.table[n/2]
		for k := range w.table {
			if k%3 == n%3 {
				delete(w.table, k)
			}
		}
	case 'Y':
		w.all.Store(n%8, n)
		w.all.Range(func(k, v any) bool { return w.all.CompareAndDelete(k, n/2) })
	case 'V':
		v := w.spare.Get().(*[16]int)
		v[n%16]++
		w.spare.Put(v)
	case 'H':
		list := make([]string, n)
		for i := range list {
			list[i] = strings.ToUpper(string(rune('a' + i*n%26)))
		}
		slices.Sort(list)
		w.add(len(strings.Join(list, ",")), true)
	case 'N':
		w.table[n%4] = "without a lock"
	case '"':
		println(n, len(*s))
	}
	return true
}
