// When main returns the program ends, whatever others are doing.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		defer fmt.Println("never: deferred calls of others do not run")
		for {
			runtime.Gosched()
		}
	}()
	defer fmt.Println("main's own deferred call runs")
	runtime.Gosched()
}

// Output:
// main's own deferred call runs
