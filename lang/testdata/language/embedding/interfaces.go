// An embedded interface lends its methods; a nil one panics when they are called.
package main

import "fmt"

type reader interface{ read() string }
type writer interface{ write(string) }
type readWriter interface {
	reader
	writer
}

type file struct{ buf string }

func (f *file) read() string   { return f.buf }
func (f *file) write(s string) { f.buf += s }

type logged struct {
	readWriter
	n int
}

func (l *logged) write(s string) { l.n++; l.readWriter.write(s + ";") }

func main() {
	l := &logged{readWriter: &file{}}
	var rw readWriter = l
	rw.write("a")
	rw.write("b")
	fmt.Println(rw.read(), l.n)
	var r reader = struct{ reader }{l}
	fmt.Println(r.read())
	defer func() { fmt.Println(recover()) }()
	logged{}.read()
}

// Output:
// a;b; 2
// a;b;
// runtime error: invalid memory address or nil pointer dereference
