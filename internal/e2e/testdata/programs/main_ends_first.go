//go:build ignore

// The program ends with main, whoever else is still there.
package main

import (
	"fmt"
	"time"
)

func main() {
	for range 5 {
		go func() { time.Sleep(time.Hour); fmt.Println("never") }()
	}
	go func() { select {} }()
	time.Sleep(time.Millisecond)
	fmt.Println("main ends")
}
