// Package fmt prints values.
//
// The walk over verbs and values is Go text, so that the methods of a program
// that it calls (String, Error, Format, GoString) run simulated: one that takes
// a lock waits for it. What is left when the walk ends (a number, a string, a
// bool) is formatted by the host.
package fmt

import (
	"io"
	"os"
)

// Fprintf writes to w by the format.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return sprintf(format, a).writeTo(w)
}

// Printf prints by the format.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Sprintf returns a string by the format.
func Sprintf(format string, a ...any) string { return sprintf(format, a).result() }

// Appendf appends to b by the format.
func Appendf(b []byte, format string, a ...any) []byte { return sprintf(format, a).appendTo(b) }

// Fprint writes operands to w, with a space between two that are no strings.
func Fprint(w io.Writer, a ...any) (n int, err error) { return sprint(a).writeTo(w) }

// Print prints operands as Fprint does.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Sprint returns operands as Fprint writes them.
func Sprint(a ...any) string { return sprint(a).result() }

// Append appends operands as Fprint writes them.
func Append(b []byte, a ...any) []byte { return sprint(a).appendTo(b) }

// Fprintln writes operands to w, with spaces in between and a newline behind.
func Fprintln(w io.Writer, a ...any) (n int, err error) { return sprintln(a).writeTo(w) }

// Println prints operands as Fprintln does.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

// Sprintln returns operands as Fprintln writes them.
func Sprintln(a ...any) string { return sprintln(a).result() }

// Appendln appends operands as Fprintln writes them.
func Appendln(b []byte, a ...any) []byte { return sprintln(a).appendTo(b) }

// idle is how many printers the real package would find in its pool. One that it does not find it allocates, and
// while the collector marks, the goroutine pays for that: the first print in a program may have to assist.
var idle int

func newPrinter() *printer {
	p := new(printer)
	if idle == 0 {
		p.buf = newBuffer()[:0]
		return p
	}
	idle--
	return p
}

// writeTo writes what was printed, and the printer is free again.
func (p *printer) writeTo(w io.Writer) (n int, err error) {
	n, err = w.Write(p.buf)
	idle++
	return n, err
}

// result returns what was printed, and the printer is free again.
func (p *printer) result() string {
	idle++
	return final(p.buf)
}

// appendTo appends what was printed to b, and the printer is free again.
func (p *printer) appendTo(b []byte) []byte {
	idle++
	return append(b, p.buf...)
}

func sprintf(format string, a []any) *printer {
	p := newPrinter()
	p.walk(format, a)
	return p
}

func sprint(a []any) *printer {
	p := newPrinter()
	afterString := true
	for i, arg := range a {
		isString := isStringKind(arg)
		if i > 0 && !isString && !afterString {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
		afterString = isString
	}
	return p
}

func sprintln(a []any) *printer {
	p := newPrinter()
	for i, arg := range a {
		if i > 0 {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
	}
	p.byte('\n')
	return p
}
