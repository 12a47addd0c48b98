// Of an error the text is printed that its method returns.
package main

type failure struct{ op string }

func (f *failure) Error() string { return f.op + " failed" }

func main() {
	panic(&failure{"open"}) // PANIC "panic: open failed"
}

// Output:
// -- stderr --
// panic: open failed
//
// goroutine 1 [running]:
// main.main
// 	error.go:9
// -- exit status 2 --
