// A nil pointer is found out by the hardware: the message has a signal's line.
package main

type list struct {
	next *list
	v    int
}

func main() {
	l := &list{}
	for range 2 {
		l = l.next // PANIC "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation"
	}
}

// Output:
// -- stderr --
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=?]
//
// goroutine 1 [running]:
// main.main
// 	nilpointer.go:12
// -- exit status 2 --
