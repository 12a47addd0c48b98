// GOMAXPROCS becomes one: where do the goroutines and timers of the other Ps go?
//
//gmp:flags procs=4 why
//= GOMAXPROCS        4 → 1, the world is stopped
//= remove P
//= → P0
//= *Go 1.26* No thread looks at a P that does not exist.

package main

import (
	"runtime"
	"time"
)

func spin(d time.Duration) {
	for begin := time.Now(); time.Since(begin) < d; {
	}
}

func main() {
	for range 4 {
		go func() {
			spin(300 * time.Microsecond)
			time.AfterFunc(time.Second, func() {})
			for {
				spin(time.Millisecond)
			}
		}()
	}
	spin(time.Millisecond)
	runtime.GOMAXPROCS(1)
}
