//go:build ignore

// A memory fault in a goroutine ends the program.
package main

type list struct{ next *list }

func main() {
	println("start")
	c := make(chan int)
	go func() {
		var l *list
		println(l.next == nil)
	}()
	<-c
}
