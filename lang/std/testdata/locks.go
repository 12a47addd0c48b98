//go:build ignore

// Who goes next at locks, condition variables, pools, onces and contexts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

var (
	mu  sync.Mutex
	log []string
)

func note(format string, args ...any) { log = append(log, fmt.Sprintf(format, args...)) }

func flush(title string) {
	fmt.Println(title, log)
	log = nil
}

func rwmutex() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	for i := range 12 {
		wg.Go(func() {
			if i%4 == 1 {
				rw.Lock()
				note("W%d", i)
				runtime.Gosched()
				note("w%d", i)
				rw.Unlock()
				return
			}
			rw.RLock()
			note("R%d", i)
			runtime.Gosched()
			note("r%d", i)
			rw.RUnlock()
		})
	}
	wg.Wait()
	flush("rwmutex")
	fmt.Println(rw.TryLock(), rw.TryLock(), rw.TryRLock())
	rw.Unlock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RLocker().Unlock()
}

func cond() {
	c := sync.NewCond(&mu)
	ready := 0
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for ready == 0 {
				note("wait%d", i)
				c.Wait()
			}
			ready--
			note("go%d", i)
			mu.Unlock()
		}()
	}
	runtime.Gosched()
	for range 3 {
		mu.Lock()
		ready++
		mu.Unlock()
		c.Signal()
		runtime.Gosched()
	}
	mu.Lock()
	ready += 5
	c.Broadcast()
	mu.Unlock()
	wg.Wait()
	flush("cond")
}

func once() {
	var o sync.Once
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			o.Do(func() {
				note("first%d", i)
				runtime.Gosched()
				note("end%d", i)
			})
			note("after%d", i)
		})
	}
	wg.Wait()
	v := sync.OnceValue(func() int { note("value"); return 7 })
	note("%d%d", v(), v())
	f := sync.OnceFunc(func() { panic("boom") })
	for range 2 {
		func() {
			defer func() { note("%v", recover()) }()
			f()
		}()
	}
	a, b := sync.OnceValues(func() (int, error) { return 1, io.EOF })()
	note("%d %v", a, b)
	flush("once")
}

func hammer() {
	var m sync.Mutex
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() {
			for j := range 3 {
				m.Lock()
				note("%d.%d", i, j)
				if (i+j)%2 == 0 {
					runtime.Gosched()
				}
				m.Unlock()
				if j == 1 {
					runtime.Gosched()
				}
			}
		})
	}
	wg.Wait()
	flush("mutex")
}

func pool() {
	made := 0
	p := sync.Pool{New: func() any { made++; return made }}
	a, b, c := p.Get(), p.Get(), p.Get()
	p.Put(a)
	p.Put(b)
	p.Put(c)
	fmt.Println("pool", p.Get(), p.Get(), p.Get(), p.Get())
	var m sync.Map
	m.Store("a", 1)
	fmt.Println(m.LoadOrStore("a", 2))
	fmt.Println(m.LoadOrStore("b", 2))
	fmt.Println(m.CompareAndSwap("a", 1, 10), m.CompareAndSwap("a", 1, 11), m.CompareAndDelete("b", 3))
	fmt.Println(m.Swap("a", 20))
	fmt.Println(m.LoadAndDelete("a"))
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	m.Clear()
	fmt.Println(m.Load("b"))
}

type config struct{ n int }

func atomics() {
	var i atomic.Int64
	var u atomic.Uint32
	var b atomic.Bool
	var p atomic.Pointer[config]
	var v atomic.Value
	fmt.Println(i.Add(5), i.Swap(9), i.CompareAndSwap(9, 1), i.Load(), u.Add(^uint32(0)), u.And(0xff), u.Or(0x100), u.Load())
	fmt.Println(b.Load(), b.Swap(true), b.CompareAndSwap(true, false), b.Load(), p.Load() == nil)
	c := &config{1}
	p.Store(c)
	fmt.Println(p.CompareAndSwap(nil, c), p.CompareAndSwap(c, &config{2}), p.Load().n, p.Swap(nil).n, v.Load())
	v.Store("x")
	fmt.Println(v.Load(), v.CompareAndSwap("y", "z"), v.CompareAndSwap("x", "z"), v.Swap("w"))
	var n int32
	fmt.Println(atomic.AddInt32(&n, -3), atomic.LoadInt32(&n), atomic.SwapInt32(&n, 4), atomic.CompareAndSwapInt32(&n, 4, 5), n)
	for _, f := range []func(){func() { v.Store(1) }, func() { v.Store(nil) }, func() { v.CompareAndSwap(1, "a") }, func() { v.Swap(nil) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

type key int

type foreign struct {
	context.Context
	done chan struct{}
}

func (f foreign) Done() <-chan struct{} { return f.done }
func (f foreign) Err() error {
	select {
	case <-f.done:
		return errors.New("foreign")
	default:
		return nil
	}
}

func contexts() {
	root, cancel := context.WithCancelCause(context.WithValue(context.Background(), key(1), "one"))
	child, stop := context.WithTimeout(root, time.Hour)
	defer stop()
	grand := context.WithValue(child, key(2), 2)
	fmt.Println(grand.Value(key(1)), grand.Value(key(2)), grand.Value(key(3)), grand.Err())
	_, ok := grand.Deadline()
	fmt.Println(ok, root, context.TODO(), context.WithoutCancel(root))
	fired := make(chan string, 3)
	stopAfter := context.AfterFunc(child, func() { fired <- "after " + context.Cause(child).Error() })
	other := context.AfterFunc(child, func() { fired <- "never" })
	fmt.Println(other(), other())
	cancel(errors.New("because"))
	<-grand.Done()
	fmt.Println(grand.Err(), context.Cause(grand), <-fired, stopAfter(), errors.Is(grand.Err(), context.Canceled))

	timed, stop2 := context.WithTimeoutCause(context.Background(), 3*time.Millisecond, errors.New("too slow"))
	defer stop2()
	select {
	case <-timed.Done():
		fmt.Println(timed.Err(), context.Cause(timed), errors.Is(timed.Err(), context.DeadlineExceeded))
	case <-time.After(time.Second):
		fmt.Println("late")
	}
	past, stop3 := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	fmt.Println(past.Err())
	stop3()
	fmt.Println(past.Err())

	f := foreign{context.Background(), make(chan struct{})}
	before := runtime.NumGoroutine()
	c, stop4 := context.WithCancel(f)
	fmt.Println(runtime.NumGoroutine() - before)
	close(f.done)
	<-c.Done()
	stop4()
	fmt.Println(c.Err(), context.Cause(c))
	done, stop5 := context.WithCancel(root)
	fmt.Println(done.Err(), context.Cause(done))
	stop5()
	for _, bad := range []func(){func() { context.WithCancel(nil) }, func() { context.WithValue(root, nil, 1) }, func() { context.WithValue(root, []int{}, 1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			bad()
		}()
	}
}

type codeError struct{ code int }

func (e codeError) Error() string        { return fmt.Sprint("code ", e.code) }
func (e codeError) Is(target error) bool { return target == io.EOF && e.code == 0 }

type ptrError struct{ s string }

func (e *ptrError) Error() string { return e.s }

func errs() {
	base := codeError{3}
	wrapped := fmt.Errorf("a: %w", fmt.Errorf("b: %w", base))
	joined := errors.Join(nil, wrapped, &ptrError{"p"}, io.ErrUnexpectedEOF)
	var ce codeError
	var pe *ptrError
	var st fmt.Stringer
	var te interface{ Timeout() bool }
	fmt.Println(errors.As(joined, &ce), ce.code, errors.As(joined, &pe), pe.s, errors.As(joined, &st), errors.As(context.DeadlineExceeded, &te))
	fmt.Println(errors.Is(joined, io.ErrUnexpectedEOF), errors.Is(joined, io.EOF), errors.Is(codeError{0}, io.EOF), errors.Is(nil, nil), errors.Unwrap(wrapped))
	fmt.Printf("%v|%q|%v\n", joined, joined, errors.Join(nil, nil) == nil)
	got, ok := errors.AsType[*ptrError](joined)
	fmt.Println(got, ok)
	got2, ok := errors.AsType[codeError](io.EOF)
	fmt.Println(got2, ok)
	for _, target := range []any{nil, ce, (*codeError)(nil), new(int)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			errors.As(joined, target)
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		var wg sync.WaitGroup
		wg.Add(-1)
	}()
}

func timers() {
	start := time.Now()
	var order []string
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Add(1)
		time.AfterFunc(time.Duration(3+i%2)*time.Millisecond, func() {
			order = append(order, fmt.Sprint("f", i))
			wg.Done()
		})
	}
	for i := range 5 {
		wg.Go(func() {
			time.Sleep(time.Duration(6+i%3) * time.Millisecond)
			order = append(order, fmt.Sprint("s", i))
		})
	}
	wg.Wait()
	fmt.Println(order, time.Since(start) > 7*time.Millisecond)
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond), len(t.C), cap(t.C))
	<-t.C
	fmt.Println(t.Reset(0), t.Stop())
	tick := time.NewTicker(2 * time.Millisecond)
	for range 3 {
		<-tick.C
	}
	tick.Stop()
	tick.Reset(time.Millisecond)
	<-tick.C
	select {
	case at := <-time.After(time.Millisecond):
		fmt.Println(at.After(start), at.Sub(start) > 0)
	}
	fmt.Println(time.Tick(0) == nil)
	for _, bad := range []func(){func() { time.NewTicker(0) }, func() { new(time.Timer).Stop() }, func() { tick.Reset(-1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			bad()
		}()
	}
}

func main() {
	rwmutex()
	cond()
	once()
	hammer()
	pool()
	atomics()
	contexts()
	errs()
	timers()
}
