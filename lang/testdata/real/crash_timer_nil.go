//go:build ignore

// What is wrong with the function is found when the timer fires.
package main

import "time"

func main() {
	time.AfterFunc(time.Millisecond, nil)
	println("set")
	time.Sleep(time.Second)
}
