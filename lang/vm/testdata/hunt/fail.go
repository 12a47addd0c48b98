package main

import (
	"errors"
	"os"
	"runtime"
)

// failing are the statements that end something.
func (w *world) failing(verb byte, n int, s *script) bool {
	switch verb {
	case 'p':
		w.guarded(s.take(n/32), n)
	case '!':
		fault(n)
	case 'G':
		runtime.Goexit()
	case 'E':
		w.ending(s.take(n/32), n)
	case 'e':
		os.Exit(n % 4)
	case 'u':
		w.mu[n%2].Unlock()
	case 'U':
		w.rw[n%2].RUnlock()
	case '-':
		w.wg.Done()
	default:
		return false
	}
	return true
}

// guarded recovers what a piece of the script ends with.
func (w *world) guarded(s script, n int) {
	defer func() {
		if e := recover(); n%8 == 7 && e != nil {
			panic(e)
		}
	}()
	defer deep(n)
	w.run(s)
	fault(n)
}

// ending runs a piece of the script in a deferred call of a goroutine that ends.
func (w *world) ending(s script, n int) {
	defer func() {
		defer func() { w.run(s) }()
		if n%2 == 0 {
			_ = recover()
		}
	}()
	if n%3 == 0 {
		runtime.Goexit()
	}
	fault(n)
}

var errFault = errors.New("fault")

// fault panics in one of many ways.
func fault(n int) {
	var (
		list  []int
		table map[string]int
		value any = n
		ptr   *world
		zero  int
	)
	switch n % 12 {
	case 0:
		panic(n)
	case 1:
		list[n]++
	case 2:
		table["a"]++
	case 3:
		_ = value.(string)
	case 4:
		ptr.timer.Stop()
	case 5:
		zero = n / zero
	case 6:
		panic(errFault)
	case 7:
		_ = list[:n]
	case 8:
		_ = make([]int, zero-n)
	case 9:
		panic(nil)
	case 10:
		var f func(int)
		defer f(n)
	case 11:
		_ = map[any]int{func() {}: 1}
	}
}
