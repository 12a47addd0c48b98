// A file may have several init functions; they run in order, after the variables.
package main

import "fmt"

var n = start()

func start() int { fmt.Println("variables"); return 1 }

func init() { fmt.Println("first init", n); n *= 10 }

func main() { fmt.Println("main", n) }

func init() {
	fmt.Println("second init", n)
	n++
	defer fmt.Println("deferred in init")
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		panic("in init")
	}()
}

func init() {
	done := make(chan bool)
	go func() { n += 100; close(done) }()
	<-done
}

// Output:
// variables
// first init 1
// second init 10
// recovered in init
// deferred in init
// main 111
