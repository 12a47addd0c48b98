// A panic in the body of a loop over a function.
package main

func seq(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func main() {
	for i := range seq {
		if i == 2 {
			panic("in the body") // PANIC "panic: in the body"
		}
	}
}

// Output:
// -- stderr --
// panic: in the body
//
// goroutine 1 [running]:
// main.main-range1
// 	rangefunc.go:12
// main.seq
// 	rangefunc.go:5
// main.main
// 	rangefunc.go:10
// -- exit status 2 --
