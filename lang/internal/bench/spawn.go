package bench

import "runtime"

//go:noinline
func nothing() {}

// Spawn starts a million goroutines that end at once.
func Spawn() {
	for i := 0; i < 1000000; i++ {
		go nothing()
	}
	runtime.Gosched()
}
