package sync

import "sync/atomic"

// A Once runs one function once.
type Once struct {
	_ noCopy

	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do on o. The others return when f has
// finished, not before: that is what the mutex is for.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// outcome is what the functions below remember of their one call: whether it
// returned, and what it panicked with otherwise.
type outcome struct {
	once    Once
	ok      bool
	failure any
}

// run calls f the first time. Each call panics as the first one did.
func (o *outcome) run(f func()) {
	o.once.Do(func() {
		defer func() {
			o.failure = recover()
			if !o.ok {
				panic(o.failure)
			}
		}()
		f()
		o.ok = true
	})
	if !o.ok {
		panic(o.failure)
	}
}

// OnceFunc returns a function that calls f once, however often it is called.
func OnceFunc(f func()) func() {
	var o outcome
	return func() {
		o.run(func() {
			f()
			f = nil
		})
	}
}

// OnceValue returns a function that calls f once and returns f's value each time.
func OnceValue[T any](f func() T) func() T {
	var o outcome
	var value T
	return func() T {
		o.run(func() {
			value = f()
			f = nil
		})
		return value
	}
}

// OnceValues is OnceValue for a function with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var o outcome
	var first T1
	var second T2
	return func() (T1, T2) {
		o.run(func() {
			first, second = f()
			f = nil
		})
		return first, second
	}
}
