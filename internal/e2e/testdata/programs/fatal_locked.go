//go:build ignore

package main

import (
	"fmt"
	"runtime"
)

// A crash report says of a goroutine that it is locked to its thread.
func main() {
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		done <- true
		<-done
	}()
	fmt.Println(<-done)
	runtime.LockOSThread()
	done = nil
	<-done
}
