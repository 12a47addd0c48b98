//go:build ignore

// A panic with a value of a named type, after one that was recovered.
package main

type code int

func main() {
	defer func() {
		if recover() != nil {
			panic(code(7))
		}
	}()
	panic("first\nline")
}
