// An Error method that panics itself spoils the message.
package main

type bad struct{}

func (bad) Error() string { panic("cannot say") }

func main() {
	panic(bad{})
}

// Output:
// -- stderr --
// fatal error: panic while printing panic value: cannot say
//
// goroutine 1 [running]:
// panic
// main.bad.Error
// 	errormethod.go:6
// panic
// main.main
// 	errormethod.go:9
// -- exit status 2 --
