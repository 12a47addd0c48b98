// Where a function is while its deferred calls run: at the return, or at its closing brace.
package main

func boom() { panic("boom") }

func ended(n int) {
	defer boom()
	n++
}

func returned(n int) int {
	defer func() {
		recover()
		ended(n)
	}()
	if n > 1 {
		return n +
			n
	}
	return 0
}

func main() {
	returned(2)
}

// Output:
// -- stderr --
// panic: boom
//
// goroutine 1 [running]:
// main.boom
// 	places.go:4
// main.ended
// 	places.go:9
// main.returned.func1
// 	places.go:14
// main.returned
// 	places.go:17
// main.main
// 	places.go:24
// -- exit status 2 --
