package main

import (
	"fmt"
	"time"
)

// A timer's function panics. No goroutine started it.
func main() {
	time.AfterFunc(time.Millisecond, fire)
	select {}
}

func fire() {
	fmt.Println("fires")
	panic("nobody recovers")
}
