//go:build ignore

// When does bufio read and write, and how much?
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// loud says what it is asked for and gives its parts one by one.
type loud struct {
	parts []string
	err   error
}

func (l *loud) Read(p []byte) (int, error) {
	fmt.Printf("[read %d]", len(p))
	if len(l.parts) == 0 {
		return 0, l.err
	}
	n := copy(p, l.parts[0])
	if l.parts[0] = l.parts[0][n:]; l.parts[0] == "" {
		l.parts = l.parts[1:]
	}
	return n, nil
}

func (l *loud) Write(p []byte) (int, error) {
	fmt.Printf("[write %q]", p)
	return len(p), l.err
}

type loudString struct{ loud }

func (l *loudString) WriteString(s string) (int, error) {
	fmt.Printf("[string %q]", s)
	return len(s), nil
}

type loudFrom struct{ loud }

func (l *loudFrom) ReadFrom(r io.Reader) (int64, error) {
	fmt.Print("[from]")
	return io.Copy(&l.loud, r)
}

// short writes half.
type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

// still reads nothing, for ever.
type still struct{}

func (still) Read(p []byte) (int, error) { return 0, nil }

// impossible says that it read n bytes.
type impossible int

func (n impossible) Read(p []byte) (int, error) { return int(n), nil }

var fail = errors.New("failed")

func source(err error, parts ...string) *loud { return &loud{parts, err} }

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	f()
}

func readers() {
	b := bufio.NewReaderSize(source(io.EOF, "héllo wörld\n", "second line\r\n", "a line that is longer than the buffer\n", "last"), 16)
	fmt.Println(b.Size(), b.Buffered(), b.UnreadByte(), b.UnreadRune())
	p, err := b.Peek(3)
	fmt.Printf("%q %v %d\n", p, err, b.Buffered())
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.UnreadRune())
	n, err := b.Discard(1)
	fmt.Println(n, err, b.UnreadByte())
	r, size, err = b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadByte(), b.UnreadByte())
	c, err := b.ReadByte()
	fmt.Println(c, err, b.UnreadRune())
	line, err := b.ReadSlice('o')
	fmt.Printf("%q %v %v\n", line, err, b.UnreadByte())
	s, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	line, more, err := b.ReadLine()
	fmt.Printf("%q %t %v\n", line, more, err)
	p, err = b.Peek(17)
	fmt.Printf("%q %v\n", p, err)
	line, err = b.ReadSlice('\n')
	fmt.Printf("%q %v\n", line, err)
	line, err = b.ReadBytes('\n')
	fmt.Printf("%q %v\n", line, err)
	n, err = b.Discard(2)
	fmt.Println(n, err)
	n, err = b.Discard(9)
	fmt.Println(n, err)
	line, err = b.ReadBytes('\n')
	fmt.Printf("%q %v %t\n", line, err, line == nil)
	p, err = b.Peek(-1)
	fmt.Println(p, err)
	n, err = b.Discard(-1)
	fmt.Println(n, err)
	b.Reset(source(fail, "after reset"))
	small, large := make([]byte, 4), make([]byte, 32)
	n, err = b.Read(small)
	fmt.Printf("%q %v\n", small[:n], err)
	n, err = b.Read(nil)
	fmt.Println(n, err)
	n, err = b.Read(large)
	fmt.Printf("%q %v\n", large[:n], err)
	n, err = b.Read(large)
	fmt.Printf("%q %v %v\n", large[:n], err, b.UnreadByte())
	c, err = b.ReadByte()
	fmt.Println(c, err)
	c, err = b.ReadByte()
	fmt.Println(c, err)
	n, err = b.Read(nil)
	fmt.Println(n, err)
	_, err = bufio.NewReader(still{}).ReadByte()
	fmt.Println(err)
	try(func() { bufio.NewReader(impossible(-1)).ReadByte() })
	try(func() { bufio.NewReader(impossible(-1)).Read(small) })
	fmt.Println(bufio.NewReader(bufio.NewReaderSize(still{}, 1<<13)).Size(), bufio.NewReaderSize(still{}, 1).Size())
}

func lines() {
	b := bufio.NewReaderSize(strings.NewReader("short\n0123456789abcdef\r\nexactly fifteen\r\n\n\r\nx\rend\r"), 16)
	for {
		line, more, err := b.ReadLine()
		fmt.Printf("%q %t %v\n", line, more, err)
		if err != nil {
			return
		}
	}
}

func writersTo() {
	for _, w := range []io.Writer{&loud{}, &loudFrom{}, &loud{err: fail}} {
		b := bufio.NewReaderSize(source(io.EOF, "abc", "defgh"), 16)
		b.ReadByte()
		n, err := b.WriteTo(w)
		fmt.Println("", n, err)
	}
	b := bufio.NewReader(strings.NewReader("strings.Reader has WriteTo"))
	b.ReadByte()
	n, err := b.WriteTo(&loud{})
	fmt.Println("", n, err)
	n, err = bufio.NewReader(source(fail, "abc")).WriteTo(&loud{})
	fmt.Println("", n, err)
}

func writers() {
	for _, w := range []io.Writer{&loud{}, &loudString{}, &loudFrom{}, &loud{err: fail}, short{}} {
		fmt.Printf("%T:", w)
		b := bufio.NewWriterSize(w, 8)
		fmt.Print(b.Size(), b.Available(), b.Buffered(), cap(b.AvailableBuffer()), " ")
		b.WriteString("abc")
		b.WriteByte('d')
		b.WriteRune('é')
		b.WriteRune('世')
		b.WriteRune('x')
		b.WriteRune(-5)
		fmt.Print(b.Available(), b.Buffered(), " ")
		n, err := b.WriteString("a string that is longer than the buffer")
		fmt.Print(n, err, " ")
		b.Flush()
		n, err = b.WriteString("and one more to the empty one")
		fmt.Print(n, err, " ")
		n, err = b.Write([]byte("bytes that are long"))
		fmt.Print(n, err, " ")
		b.WriteString("12345678")
		err = b.WriteByte('9')
		fmt.Print(err, " ")
		m, err := b.ReadFrom(source(io.EOF, "from", "a reader"))
		fmt.Print(m, err, " ")
		fmt.Println(b.Flush(), b.Buffered())
		b.Reset(&loud{})
		m, err = b.ReadFrom(source(io.EOF, "12345678"))
		fmt.Println(m, err, b.Buffered())
		m, err = b.ReadFrom(source(fail, "1234"))
		fmt.Println(m, err, b.Buffered())
	}
	m, err := bufio.NewWriter(&loud{}).ReadFrom(still{})
	fmt.Println(m, err)
	fmt.Println(bufio.NewWriter(bufio.NewWriterSize(io.Discard, 1<<13)).Size(), bufio.NewWriterSize(io.Discard, -1).Size(), bufio.NewWriterSize(io.Discard, 1).Size())
	var both bytes.Buffer
	rw := bufio.NewReadWriter(bufio.NewReader(&both), bufio.NewWriter(&both))
	fmt.Fprintf(rw, "through %d buffers", 2)
	rw.Flush()
	s, err := rw.ReadString('!')
	fmt.Printf("%q %v %d\n", s, err, rw.Reader.Buffered())
	var zero bufio.Writer
	zero.Reset(&both)
	zero.WriteString("zero")
	fmt.Println(zero.Flush(), both.String())
}

func scan(name string, r io.Reader, split bufio.SplitFunc, buf []byte, max int) {
	fmt.Print(name, ": ")
	s := bufio.NewScanner(r)
	if split != nil {
		s.Split(split)
	}
	if max > 0 {
		s.Buffer(buf, max)
	}
	try(func() {
		for s.Scan() {
			fmt.Printf("%q ", s.Text())
		}
		fmt.Printf("%q %v %t\n", s.Bytes(), s.Err(), s.Scan())
	})
}

func scanners() {
	for _, in := range []string{"", "\n", "one", "one\ntwo\r\n\r\nthree\n", "  sp ace\u00a0d\u3000wide \u2003x ", "h\xffé\xe4\xb8", "a\r"} {
		scan("lines", source(io.EOF, in), nil, nil, 0)
		scan("words", strings.NewReader(in), bufio.ScanWords, nil, 0)
		scan("runes", strings.NewReader(in), bufio.ScanRunes, nil, 0)
		scan("bytes", strings.NewReader(in), bufio.ScanBytes, nil, 0)
	}
	scan("small", source(io.EOF, "ab\ncd", "ef\nghijklm\n", "nopq"), nil, make([]byte, 4), 100)
	scan("long", source(io.EOF, "ab\n0123456789\ncd\n"), nil, make([]byte, 0, 4), 8)
	scan("longest", strings.NewReader(strings.Repeat("x", bufio.MaxScanTokenSize)), nil, nil, 0)
	scan("fails", source(fail, "ab\ncd"), nil, nil, 0)
	scan("still", still{}, nil, nil, 0)
	scan("much", impossible(1<<20), nil, nil, 0)
	scan("negative", impossible(-1), nil, nil, 0)
	scan("back", strings.NewReader("abc"), func(d []byte, end bool) (int, []byte, error) { return -1, nil, nil }, nil, 0)
	scan("far", strings.NewReader("abc"), func(d []byte, end bool) (int, []byte, error) { return 9, nil, nil }, nil, 0)
	scan("own error", strings.NewReader("abc"), func(d []byte, end bool) (int, []byte, error) { return 1, d[:1], fail }, nil, 0)
	stay := bufio.NewScanner(strings.NewReader("abc"))
	stay.Split(func(d []byte, end bool) (int, []byte, error) {
		if end {
			return 0, d[:0], nil
		}
		return 0, nil, nil
	})
	tokens := 0
	try(func() {
		for stay.Scan() {
			tokens++
		}
	})
	fmt.Println(tokens)
	scan("final", strings.NewReader("a,b,STOP,c"), func(d []byte, end bool) (int, []byte, error) {
		i, token, err := comma(d, end)
		if string(token) == "STOP" {
			return i, nil, bufio.ErrFinalToken
		}
		return i, token, err
	}, nil, 0)
	scan("empty final", strings.NewReader("1,2,"), func(d []byte, end bool) (int, []byte, error) {
		if end && len(d) == 0 {
			return 0, []byte{}, bufio.ErrFinalToken
		}
		return comma(d, end)
	}, nil, 0)
	s := bufio.NewScanner(strings.NewReader("x"))
	s.Scan()
	try(func() { s.Buffer(nil, 3) })
	try(func() { s.Split(bufio.ScanWords) })
}

func comma(d []byte, end bool) (int, []byte, error) {
	if i := bytes.IndexByte(d, ','); i >= 0 {
		return i + 1, d[:i], nil
	}
	if end && len(d) > 0 {
		return len(d), d, nil
	}
	return 0, nil, nil
}

func main() {
	readers()
	lines()
	writersTo()
	writers()
	scanners()
	var b strings.Builder
	for _, n := range []int{1, 10, 33, 100, 1000} {
		b.Grow(n)
		b.WriteString("x")
		fmt.Print(b.Cap(), " ")
	}
	fmt.Println(b.Len())
}
