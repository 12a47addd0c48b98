//go:build ignore

// What does fmt do with odd formats, odd arguments and odd texts to scan?
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	f()
}

func main() {
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"%", nil}, {"%d", nil}, {"", []any{1, "x"}}, {"%d %d", []any{1}}, {"%[3]d", []any{1, 2}}, {"%[0]d", []any{1}}, {"%[x]d", []any{1}}, {"%[1", []any{1}},
		{"%[]d", []any{1}}, {"%[-1]d", []any{1}}, {"%[99999999999]d", []any{1}}, {"%*d", []any{5, 42}}, {"%-*d|", []any{5, 42}}, {"%*d|", []any{-5, 42}},
		{"%.*f", []any{2, 3.14159}}, {"%.*f", []any{-2, 3.14159}}, {"%*d", []any{"x", 42}}, {"%*d", []any{10000000, 42}}, {"%.*d", []any{1e3, 42}},
		{"%1000001d", []any{1}}, {"%.1000001d", []any{1}}, {"%d%", []any{1}}, {"%-+ #0d|", []any{7}}, {"%%%d%%", []any{1}}, {"%\xffd", []any{1}}, {"%日", []any{1}},
		{"%5%|%-5%|%05%", nil}, {"%.d|%.x|%.s|%.q", []any{0, 0, "abc", "abc"}}, {"%[2]*[1]d|", []any{7, 4}}, {"%[3]*.[2]*[1]f|", []any{12.0, 2, 6}},
		{"%v %[1]v %v", []any{1, 2}}, {"%[2]v %v", []any{1, 2}}, {"%!d", []any{1}}, {"% -5d|% -5d|", []any{1, -1}}, {"%+q %#q %+#q", []any{"日\n", "日\n", "日`"}},
		{"%x %X % x %#x %# x", []any{"hello", "hello", "hello", "hello", "hello"}}, {"%s %v %d", []any{[]byte("hi"), []byte("hi"), []byte("hi")}},
		{"%08.3f|%+08.3f|%-8.3f|% 8.3f", []any{3.14159, 3.14159, 3.14159, 3.14159}}, {"%6.2f%%", []any{99.5}}, {"%#v %#v", []any{1.0, 1e6}}, {"%#v", []any{[]any{1, "a", nil, 2.0, 'x', byte(1)}}},
		{"%#v %#v %#v", []any{map[string]bool{"b": true, "a": false}, struct{ A, B any }{1, nil}, [2][]int{{1}, nil}}}, {"%T %T %T %T", []any{nil, errors.New, struct{}{}, func(int, ...string) error { return nil }}},
		{"%T %T %T", []any{make(chan<- int), map[string][]*int{}, [3]interface{ M() }{}}}, {"%t %t", []any{true, 1}}, {"%c%c%c", []any{65, 0x1F600, -1}}, {"%U %#U %#.6U", []any{-1, 0x1F600, '⌘'}},
		{"%e %E %g %G %b %x", []any{1e100, 1e100, 1e100, 1e-10, 1.5, 1.5}}, {"%.3x %.0x %+.1x", []any{1.999, 1.999, 1.999}}, {"%q %q %q", []any{'\'', 0x10FFFF, -5}}, {"%s", []any{[]any{nil, error(nil), 1}}},
		{"%10v|%-10v|%010v", []any{[]int{1, 2}, []int{1, 2}, []int{1, 2}}}, {"%6.2v", []any{[]float64{1.234, 10.5}}}, {"%v", []any{&[]*int{nil}}}, {"%+v", []any{&struct{ A *int }{nil}}},
		{"%!(NOVERB)", nil}, {"%d", []any{1, 2, "extra", nil}}, {"%w", []any{errors.New("x")}}, {"%v", []any{fmt.Errorf("a: %w, %w", io.EOF, io.ErrUnexpectedEOF)}}, {"%w %w", []any{1, nil}},
	} {
		try(c.format, func() { fmt.Printf("%q: %.90q\n", c.format, fmt.Sprintf(c.format, c.args...)) })
		try(c.format, func() {
			err := fmt.Errorf(c.format, c.args...)
			fmt.Printf("\t%T %.60v\n", err, errors.Unwrap(err))
		})
	}
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, nil, []int{}, 'x', error(nil)), fmt.Sprintln(), fmt.Sprint(), fmt.Sprint(nil))
	fmt.Println(string(fmt.Append(nil, 1, 2)), string(fmt.Appendf([]byte("x"), "%d", 1)), string(fmt.Appendln(nil)))
	scans()
	_, err := fmt.Fprintf(closed(), "x")
	err = errors.Unwrap(err)
	fmt.Println(err)
}

func scans() {
	var (
		i  int
		u8 uint8
		f  float64
		s  string
		r  rune
		b  bool
		c  complex128
		by []byte
		p  *int
	)
	for _, text := range []string{
		"", "1", "-1", "300", "0x1F", "0b101", "0o17", "017", "1_000", "99999999999999999999", "1.5", "1e400", "NaN", "-Inf", "0x1p-2", "true", "T", "maybe", "(1+2i)", "1+2i", "日本", "\n1", " 1\n2", "1 2 3", "'a'", "\"q\"", "`raw`", "\xff",
	} {
		for _, v := range []any{&i, &u8, &f, &s, &r, &b, &c, &by, p, &p, 5, nil} {
			i, u8, f, s, r, b, c, by = 0, 0, 0, "", 0, false, 0, nil
			try(text, func() {
				n, err := fmt.Sscan(text, v)
				fmt.Printf("%q %T: %d %v: %v %v %v %q %v %v %v %q\n", text, v, n, err, i, u8, f, s, r, b, c, by)
			})
		}
	}
	for _, c := range [][2]string{
		{"%d", "12"}, {"%2d%d", "1234"}, {"%x", "fF"}, {"%c", "日"}, {"%q", "\"a b\""}, {"%s", "  a"}, {"%5s", "abcdefgh"}, {"%d,%d", "1,2"}, {"%d, %d", "1,2"}, {"%d %d", "1\n2"}, {"%d%%", "5%"}, {"%d%%", "5"},
		{"%v", "7"}, {"%z", "7"}, {"x%d", "y7"}, {"%", "7"}, {"%d", ""}, {"%o", "9"}, {"%b", "102"}, {"%e", "1e5"}, {"%t", "true"}, {"%[1]d", "3"}, {"%*d", "3"}, {"%U", "U+0041"},
	} {
		for _, v := range []any{&i, &s, &f, &r} {
			i, s, f, r = 0, "", 0, 0
			try(c[0], func() {
				n, err := fmt.Sscanf(c[1], c[0], v, v)
				fmt.Printf("%q %q %T: %d %v: %v %q %v %v\n", c[0], c[1], v, n, err, i, s, f, r)
			})
		}
	}
	rd := strings.NewReader("1 2\n3\n\n4 5 6")
	for range 6 {
		n, err := fmt.Fscanln(rd, &i, &s)
		fmt.Println(n, err, i, s, rd.Len())
	}
}

func closed() io.Writer {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		panic(err)
	}
	os.Remove(f.Name())
	f.Close()
	return f
}
