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
	return w.Write(sprintf(format, a).buf)
}

// Printf prints by the format.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Sprintf returns a string by the format.
func Sprintf(format string, a ...any) string { return final(sprintf(format, a).buf) }

// Appendf appends to b by the format.
func Appendf(b []byte, format string, a ...any) []byte { return append(b, sprintf(format, a).buf...) }

// Fprint writes operands to w, with a space between two that are no strings.
func Fprint(w io.Writer, a ...any) (n int, err error) { return w.Write(sprint(a).buf) }

// Print prints operands as Fprint does.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Sprint returns operands as Fprint writes them.
func Sprint(a ...any) string { return final(sprint(a).buf) }

// Append appends operands as Fprint writes them.
func Append(b []byte, a ...any) []byte { return append(b, sprint(a).buf...) }

// Fprintln writes operands to w, with spaces in between and a newline behind.
func Fprintln(w io.Writer, a ...any) (n int, err error) { return w.Write(sprintln(a).buf) }

// Println prints operands as Fprintln does.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

// Sprintln returns operands as Fprintln writes them.
func Sprintln(a ...any) string { return final(sprintln(a).buf) }

// Appendln appends operands as Fprintln writes them.
func Appendln(b []byte, a ...any) []byte { return append(b, sprintln(a).buf...) }

func sprintf(format string, a []any) *printer {
	p := new(printer)
	p.walk(format, a)
	return p
}

func sprint(a []any) *printer {
	p := new(printer)
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
	p := new(printer)
	for i, arg := range a {
		if i > 0 {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
	}
	p.byte('\n')
	return p
}
