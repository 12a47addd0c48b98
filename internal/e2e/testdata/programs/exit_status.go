//go:build ignore

// os.Exit ends everything at once; deferred calls do not run.
package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	defer fmt.Println("never")
	go func() { fmt.Println("exits"); os.Exit(3) }()
	runtime.Gosched()
	fmt.Println("never")
}
