// A reader that reads again while a writer waits never gets the lock.
// verify: exact
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	mu.RLock()
	go func() {
		mu.Lock()
		fmt.Println("the writer has it")
	}()
	runtime.Gosched()
	fmt.Println("reads again")
	mu.RLock()
}
