// A text of several lines is indented.
package main

func main() {
	panic("first line\nsecond line") // PANIC "panic: first line\n\tsecond line"
}

// Output:
// -- stderr --
// panic: first line
// 	second line
//
// goroutine 1 [running]:
// main.main
// 	multiline.go:5
// -- exit status 2 --
