//go:build ignore

// The same value panics again.
package main

func main() {
	defer func() {
		r := recover()
		panic(r)
	}()
	panic("again")
}
