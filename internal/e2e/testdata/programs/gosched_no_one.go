//go:build ignore

// Nobody else is there: a yield comes straight back.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := range 200 {
		runtime.Gosched()
		if i%50 == 0 {
			fmt.Println(i)
		}
	}
	fmt.Println(runtime.NumGoroutine(), runtime.GOMAXPROCS(0))
}
