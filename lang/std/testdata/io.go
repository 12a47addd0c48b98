//go:build ignore

// Which calls do the readers and writers of io make, and what do they make of
// the answers?
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

// loud is a reader and a writer that says what it is asked for.
type loud struct {
	name  string
	parts []string
	err   error // behind the parts
	early bool  // the error comes with the last part
}

func (l *loud) Read(p []byte) (int, error) {
	fmt.Printf("[%s read %d]", l.name, len(p))
	if len(l.parts) == 0 {
		return 0, l.err
	}
	n := copy(p, l.parts[0])
	l.parts[0] = l.parts[0][n:]
	if l.parts[0] == "" {
		l.parts = l.parts[1:]
		if l.early && len(l.parts) == 0 {
			return n, l.err
		}
	}
	return n, nil
}

func (l *loud) Write(p []byte) (int, error) {
	fmt.Printf("[%s write %q]", l.name, p)
	return len(p), l.err
}

type loudString struct{ loud }

func (l *loudString) WriteString(s string) (int, error) {
	fmt.Printf("[%s string %q]", l.name, s)
	return len(s), nil
}

// liar says that it wrote n bytes.
type liar int

func (l liar) Write(p []byte) (int, error) { return int(l), nil }

func source(err error, parts ...string) *loud { return &loud{name: "r", parts: parts, err: err} }

var fail = errors.New("failed")

func readers() {
	for _, r := range []io.Reader{
		source(io.EOF, "abc", "de"),
		source(fail, "abc", "de"),
		source(io.EOF),
		&loud{name: "e", parts: []string{"early"}, err: io.EOF, early: true},
		&loud{name: "f", parts: []string{"early"}, err: fail, early: true},
		io.LimitReader(source(io.EOF, "abcdef", "ghi"), 4),
		io.LimitReader(source(io.EOF, "abc"), -1),
		io.MultiReader(source(io.EOF, "abc"), source(io.EOF), source(fail, "de"), source(io.EOF, "never")),
		io.MultiReader(),
		io.MultiReader(io.MultiReader(strings.NewReader("a"), strings.NewReader("b")), strings.NewReader("c")),
		io.TeeReader(source(io.EOF, "abc", "de"), &loud{name: "w"}),
		io.TeeReader(source(io.EOF, "abc", "de"), &loud{name: "w", err: fail}),
		io.NopCloser(source(io.EOF, "nop")),
		io.NewSectionReader(strings.NewReader("0123456789"), 3, 4),
	} {
		all, err := io.ReadAll(r)
		fmt.Printf(" %T %q %v\n", r, all, err)
	}
}

func full() {
	for _, size := range []int{0, 2, 3, 5, 7} {
		for _, err := range []error{io.EOF, fail} {
			p := make([]byte, size)
			n, e := io.ReadFull(source(err, "abc", "de"), p)
			fmt.Printf(" full %d: %q %v\n", size, p[:n], e)
			n, e = io.ReadAtLeast(source(err, "abc", "de"), p, 4)
			fmt.Printf(" at least 4 of %d: %q %v\n", size, p[:n], e)
		}
	}
	p := make([]byte, 5)
	n, e := io.ReadFull(&loud{name: "f", parts: []string{"early"}, err: fail, early: true}, p)
	fmt.Println(n, e)
}

func copies() {
	show := func(n int64, err error) { fmt.Println("", n, err) }
	show(io.Copy(&loud{name: "w"}, source(io.EOF, "abc", "de")))
	show(io.Copy(&loud{name: "w", err: fail}, source(io.EOF, "abc", "de")))
	show(io.Copy(&loud{name: "w"}, source(fail, "abc", "de")))
	show(io.Copy(liar(1), source(io.EOF, "abc")))
	show(io.Copy(liar(-1), source(io.EOF, "abc")))
	show(io.Copy(liar(9), source(io.EOF, "abc")))
	show(io.Copy(&loud{name: "w"}, io.LimitReader(source(io.EOF, "abcdef"), 4)))
	show(io.Copy(&loud{name: "w"}, strings.NewReader("has WriteTo")))
	show(io.Copy(new(bytes.Buffer), source(io.EOF, "has ReadFrom")))
	show(io.Copy(io.Discard, source(io.EOF, "abc", "de")))
	show(io.CopyN(&loud{name: "w"}, source(io.EOF, "abc", "de"), 4))
	show(io.CopyN(&loud{name: "w"}, source(io.EOF, "abc", "de"), 5))
	show(io.CopyN(&loud{name: "w"}, source(io.EOF, "abc", "de"), 6))
	show(io.CopyN(io.Discard, source(fail, "abc", "de"), 6))
	show(io.CopyBuffer(&loud{name: "w"}, source(io.EOF, "abc", "de"), make([]byte, 2)))
	show(io.CopyBuffer(&loud{name: "w"}, source(io.EOF, "abc", "de"), nil))
	show(io.Copy(&loud{name: "w"}, io.MultiReader(source(io.EOF, "abc"), io.MultiReader(source(io.EOF, "x"), strings.NewReader("y")), source(fail, "de"))))
	func() {
		defer func() { fmt.Println(recover()) }()
		io.CopyBuffer(&loud{name: "w"}, source(io.EOF), []byte{})
	}()
	show(io.Copy(&loud{name: "w"}, io.NopCloser(strings.NewReader("kept WriteTo"))))
}

func writers() {
	show := func(n int, err error) { fmt.Println("", n, err) }
	w := io.MultiWriter(&loud{name: "a"}, io.MultiWriter(&loudString{loud{name: "b"}}), &loud{name: "c"})
	show(w.Write([]byte("bytes")))
	show(io.WriteString(w, "string"))
	show(io.WriteString(&loud{name: "d"}, "string"))
	show(io.MultiWriter(&loud{name: "a"}, liar(2), &loud{name: "c"}).Write([]byte("bytes")))
	show(io.MultiWriter(&loud{name: "a", err: fail}, &loud{name: "c"}).Write([]byte("bytes")))
	show(io.WriteString(io.Discard, "gone"))
	show(io.MultiWriter().Write([]byte("nowhere")))
}

type at struct{ b []byte }

func (a *at) WriteAt(p []byte, off int64) (int, error) {
	fmt.Printf("[at %d %q]", off, p)
	return copy(a.b[off:], p), nil
}

func places() {
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	p := make([]byte, 3)
	for _, off := range []int64{-1, 0, 2, 3, 4, 5, 6} {
		n, err := s.ReadAt(p, off)
		fmt.Printf("%d: %q %v; ", off, p[:n], err)
	}
	fmt.Println(s.Size())
	moves := []struct {
		off    int64
		whence int
	}{{1, io.SeekStart}, {2, io.SeekCurrent}, {-1, io.SeekEnd}, {-9, io.SeekStart}, {0, 7}, {9, io.SeekStart}}
	for _, m := range moves {
		at, err := s.Seek(m.off, m.whence)
		n, rerr := s.Read(p)
		fmt.Printf("%d %v %q %v; ", at, err, p[:n], rerr)
	}
	fmt.Println()
	r, off, n := s.Outer()
	fmt.Printf("%T %d %d\n", r, off, n)
	_, off, n = io.NewSectionReader(strings.NewReader("x"), 5, math.MaxInt64).Outer()
	fmt.Println(off, n, io.NewSectionReader(strings.NewReader("x"), 5, math.MaxInt64).Size())
	o := io.NewOffsetWriter(&at{make([]byte, 20)}, 4)
	fmt.Println(o.Write([]byte("ab")))
	fmt.Println(o.WriteAt([]byte("cd"), 3))
	fmt.Println(o.WriteAt([]byte("cd"), -1))
	for _, m := range moves {
		at, err := o.Seek(m.off, m.whence)
		fmt.Print(at, " ", err, "; ")
	}
	fmt.Println(o.Write([]byte("e")))
}

func pipes() {
	r, w := io.Pipe()
	done := make(chan bool)
	go func() {
		n, err := w.Write([]byte("one piece"))
		fmt.Println("wrote", n, err)
		n, err = w.Write(nil)
		fmt.Println("wrote", n, err)
		w.CloseWithError(fail)
		n, err = w.Write([]byte("x"))
		fmt.Println("wrote", n, err)
		done <- true
	}()
	p := make([]byte, 5)
	for {
		n, err := r.Read(p)
		fmt.Printf("read %q %v\n", p[:n], err)
		if err != nil {
			break
		}
	}
	<-done
	r, w = io.Pipe()
	go r.CloseWithError(fail)
	n, err := w.Write([]byte("nobody reads"))
	fmt.Println(n, err, w.Close(), r.Close())
	_, err = r.Read(p)
	fmt.Println(err)
}

func main() {
	readers()
	full()
	copies()
	writers()
	places()
	pipes()
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrShortBuffer, io.ErrNoProgress, io.ErrClosedPipe)
}
