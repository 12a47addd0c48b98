//go:build ignore

// What do the functions of bytes make of many inputs, and in which states can a
// Buffer and a Reader be?
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

var texts = []string{"", "a", "abc", "a,b,c", ",a,,b,", "  two  words ", "世界 hello 世界", "\xffbad\xc0\xafbytes", "Straße ǅ ŉ", "line\nline\r\nlast", "aAbB12\t34", "xxhixx", "ΑΒΓ αβγ ς"}

var seps = []string{"", ",", "a", "b,", "世", "\n", "xx", "\xff"}

func digit(r rune) bool { return unicode.IsDigit(r) || r == ',' || r == unicode.ReplacementChar }

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("panic:", e)
		}
	}()
	f()
}

func one(s []byte) {
	fmt.Printf("%q: %q %q %q %q %q %q\n", s, bytes.ToUpper(s), bytes.ToLower(s), bytes.ToTitle(s), bytes.Title(s), bytes.TrimSpace(s), bytes.ToValidUTF8(s, []byte("?")))
	fmt.Printf("  %q %q %q %x %q %d\n", bytes.Fields(s), bytes.FieldsFunc(s, digit), bytes.Runes(s), bytes.Clone(s), bytes.Repeat(s, 2), bytes.Count(s, nil))
	fmt.Printf("  %q %q %q %d %d %t\n", bytes.TrimFunc(s, digit), bytes.TrimLeftFunc(s, digit), bytes.TrimRightFunc(s, digit), bytes.IndexFunc(s, digit), bytes.LastIndexFunc(s, digit), bytes.ContainsFunc(s, digit))
	fmt.Printf("  %q %q\n", bytes.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return unicode.ToUpper(r)
	}, s), bytes.Map(func(r rune) rune { return r }, s))
	for _, seq := range []string{"lines", "fields", "func"} {
		all := bytes.Lines(s)
		switch seq {
		case "fields":
			all = bytes.FieldsSeq(s)
		case "func":
			all = bytes.FieldsFuncSeq(s, digit)
		}
		for part := range all {
			fmt.Printf("  %s %q %d", seq, part, cap(part)-len(part))
		}
	}
	fmt.Println()
}

func two(s, sep []byte) {
	before, after, found := bytes.Cut(s, sep)
	fmt.Printf("%q %q: %q %q %t", s, sep, before, after, found)
	fmt.Printf(" %d %d %d %t %t %t", bytes.Index(s, sep), bytes.LastIndex(s, sep), bytes.Count(s, sep), bytes.Contains(s, sep), bytes.HasPrefix(s, sep), bytes.HasSuffix(s, sep))
	fmt.Printf(" %d %d %t %d %t %t", bytes.IndexAny(s, string(sep)), bytes.LastIndexAny(s, string(sep)), bytes.ContainsAny(s, string(sep)), bytes.Compare(s, sep), bytes.Equal(s, sep), bytes.EqualFold(s, sep))
	fmt.Printf(" %q %q %q %q %q", bytes.Split(s, sep), bytes.SplitAfter(s, sep), bytes.SplitN(s, sep, 2), bytes.SplitAfterN(s, sep, 2), bytes.SplitN(s, sep, 0))
	fmt.Printf(" %q %q %q %q %q", bytes.Trim(s, string(sep)), bytes.TrimLeft(s, string(sep)), bytes.TrimRight(s, string(sep)), bytes.TrimPrefix(s, sep), bytes.TrimSuffix(s, sep))
	fmt.Printf(" %q %q %q\n", bytes.Replace(s, sep, []byte("<>"), 2), bytes.ReplaceAll(s, sep, []byte("<>")), bytes.Join(bytes.Split(s, sep), []byte("|")))
	for part := range bytes.SplitSeq(s, sep) {
		fmt.Printf("  %q.%d", part, cap(part)-len(part))
	}
	for part := range bytes.SplitAfterSeq(s, sep) {
		fmt.Printf("  %q+%d", part, cap(part)-len(part))
		if len(part) > 3 {
			break
		}
	}
	fmt.Println()
}

func reader() {
	r := bytes.NewReader([]byte("héllo\xff wörld"))
	fmt.Println(r.Len(), r.Size(), r.UnreadByte(), r.UnreadRune())
	for range 3 {
		c, n, err := r.ReadRune()
		fmt.Println(c, n, err, r.Len())
	}
	fmt.Println(r.UnreadRune(), r.UnreadRune(), r.Len())
	b, err := r.ReadByte()
	fmt.Println(b, err, r.UnreadByte(), r.Len())
	p := make([]byte, 4)
	n, err := r.Read(p)
	fmt.Printf("%d %v %q\n", n, err, p)
	for _, off := range []int64{-1, 0, 10, 12, 13, 100} {
		n, err := r.ReadAt(p, off)
		fmt.Printf("%d: %d %v %q\n", off, n, err, p[:n])
	}
	for _, s := range []struct {
		off    int64
		whence int
	}{{2, io.SeekStart}, {-1, io.SeekCurrent}, {-3, io.SeekEnd}, {-100, io.SeekCurrent}, {0, 9}, {100, io.SeekStart}} {
		at, err := r.Seek(s.off, s.whence)
		fmt.Println(at, err, r.Len())
	}
	n, err = r.Read(p)
	fmt.Println(n, err)
	r.Reset([]byte("again"))
	var out strings.Builder
	m, err := r.WriteTo(&out)
	fmt.Println(m, err, out.String(), r.Len())
	m, err = r.WriteTo(&out)
	fmt.Println(m, err)
	_, err = r.ReadByte()
	fmt.Println(err, r.UnreadRune())
}

func buffer() {
	var b bytes.Buffer
	fmt.Printf("%q %d %v %v\n", b.String(), b.Len(), b.UnreadByte(), b.UnreadRune())
	fmt.Println((*bytes.Buffer)(nil))
	b.WriteString("héllo wörld")
	b.WriteByte('!')
	b.WriteRune('界')
	b.WriteRune(-1)
	b.Write([]byte("\nsecond line\nlast"))
	fmt.Printf("%q %d\n", b.Bytes(), b.Len())
	c, size, err := b.ReadRune()
	fmt.Println(c, size, err, b.UnreadRune(), b.UnreadRune())
	c, size, err = b.ReadRune()
	fmt.Println(c, size, err, b.UnreadByte(), b.UnreadByte())
	fmt.Printf("%q\n", b.Next(4))
	fmt.Println(b.UnreadByte(), b.UnreadRune())
	line, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	bs, err := b.ReadBytes('\n')
	fmt.Printf("%q %v\n", bs, err)
	p, err := b.Peek(2)
	fmt.Printf("%q %v\n", p, err)
	p, err = b.Peek(20)
	fmt.Printf("%q %v\n", p, err)
	bs, err = b.ReadBytes('\n')
	fmt.Printf("%q %v\n", bs, err)
	n, err := b.Read(make([]byte, 3))
	fmt.Println(n, err)
	n, err = b.Read(nil)
	fmt.Println(n, err)
	_, err = b.ReadByte()
	fmt.Println(err)
	_, _, err = b.ReadRune()
	fmt.Println(err)
	b.WriteString("0123456789")
	b.Truncate(5)
	fmt.Println(b.String(), b.Available() >= 0, len(b.AvailableBuffer()))
	b.Truncate(0)
	b.Grow(100)
	fmt.Println(b.Len(), b.Available() >= 100, b.Cap() >= 100)
	m, err := b.ReadFrom(strings.NewReader(strings.Repeat("x", 2000)))
	fmt.Println(m, err, b.Len())
	var out strings.Builder
	m, err = b.WriteTo(&out)
	fmt.Println(m, err, out.Len(), b.Len())
	b.WriteString("abc")
	m, err = b.WriteTo(short{})
	fmt.Println(m, err, b.String())
	m, err = b.WriteTo(failing{})
	fmt.Println(m, err, b.String())
	m, err = b.ReadFrom(failing{})
	fmt.Println(m, err, b.String())
	try(func() { b.Truncate(100) })
	try(func() { b.Truncate(-1) })
	try(func() { b.Grow(-1) })
	try(func() { bytes.Repeat([]byte("x"), -1) })
	try(func() { bytes.Repeat([]byte("xx"), 1<<62) })
	fmt.Println(bytes.NewBufferString("given").String(), bytes.NewBuffer([]byte("bytes")).Len(), bytes.MinRead, bytes.ErrTooLarge)
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
}

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) - 1, nil }

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 1, errors.New("cannot write") }
func (failing) Read(p []byte) (int, error)  { return copy(p, "some"), errors.New("cannot read") }

func main() {
	for _, s := range texts {
		one([]byte(s))
		for _, sep := range seps {
			two([]byte(s), []byte(sep))
		}
	}
	fmt.Println(bytes.ContainsRune([]byte("世界"), '界'), bytes.IndexRune([]byte("a\xffb"), unicode.ReplacementChar), bytes.IndexByte([]byte("abc"), 'c'), bytes.LastIndexByte([]byte("abca"), 'a'))
	fmt.Println(bytes.Clone(nil) == nil, bytes.TrimLeftFunc([]byte("11"), digit) == nil, bytes.Fields(nil) == nil, bytes.FieldsFunc(nil, digit) == nil, bytes.Split(nil, nil) == nil, bytes.TrimSpace([]byte(" ")) == nil)
	after, ok := bytes.CutPrefix([]byte("prefix"), []byte("pre"))
	fmt.Printf("%q %t\n", after, ok)
	after, ok = bytes.CutSuffix([]byte("prefix"), []byte("pre"))
	fmt.Printf("%q %t\n", after, ok)
	reader()
	buffer()
}
