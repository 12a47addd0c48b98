//go:build ignore

// A String method that talks to another goroutine while fmt runs.
package main

import "fmt"

type asker chan string

func (a asker) String() string { a <- "?"; return <-a }
func main() {
	a := make(asker)
	go func() {
		for n := 0; ; n++ {
			q := <-a
			a <- fmt.Sprint("answer", q, n)
		}
	}()
	fmt.Println(a, a)
	fmt.Printf("%v|%8s|%q\n", a, a, a)
}
