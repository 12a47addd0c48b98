// Does a go statement take the G of a goroutine that has ended?
//
//= go → G6           main.func1 → runnext
//= return            G kept for reuse: 1 on P0, 0 global
//= go → G7           reuses a dead G, main.func2 → runnext

package main

import "runtime"

func main() {
	go func() {}()
	runtime.Gosched()
	go func() {}()
	runtime.Gosched()
}
