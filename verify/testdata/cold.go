// Which of two timers is first if 400 goroutines are made between them?
package main

import (
	"runtime"
	"time"
)

func main() {
	var log []string
	go func() {
		time.Sleep(3 * time.Millisecond)
		log = append(log, "sleeper")
		runtime.Gosched()
		log = append(log, "sleeper again")
	}()
	runtime.Gosched()
	for range 400 {
		go func() {}()
	}
	time.AfterFunc(3*time.Millisecond, func() { log = append(log, "AfterFunc") })
	time.Sleep(6 * time.Millisecond)
	for _, s := range log {
		println(s)
	}
}
