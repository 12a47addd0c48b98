//go:build ignore

// What do the functions of strings make of many inputs, and in which states can
// a Reader, a Builder and a Replacer be?
package main

import (
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

func one(s string) {
	fmt.Printf("%q: %q %q %q %q %q %q\n", s, strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.TrimSpace(s), strings.ToValidUTF8(s, "?"))
	fmt.Printf("  %q %q %q %x %q %d\n", strings.Fields(s), strings.FieldsFunc(s, digit), []rune(s), strings.Clone(s), strings.Repeat(s, 2), strings.Count(s, ""))
	fmt.Printf("  %q %q %q %d %d %t\n", strings.TrimFunc(s, digit), strings.TrimLeftFunc(s, digit), strings.TrimRightFunc(s, digit), strings.IndexFunc(s, digit), strings.LastIndexFunc(s, digit), strings.ContainsFunc(s, digit))
	fmt.Printf("  %q %q\n", strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return unicode.ToUpper(r)
	}, s), strings.Map(func(r rune) rune { return r }, s))
	for _, seq := range []string{"lines", "fields", "func"} {
		all := strings.Lines(s)
		switch seq {
		case "fields":
			all = strings.FieldsSeq(s)
		case "func":
			all = strings.FieldsFuncSeq(s, digit)
		}
		for part := range all {
			fmt.Printf("  %s %q", seq, part)
		}
	}
	fmt.Println()
}

func two(s, sep string) {
	before, after, found := strings.Cut(s, sep)
	fmt.Printf("%q %q: %q %q %t", s, sep, before, after, found)
	fmt.Printf(" %d %d %d %t %t %t", strings.Index(s, sep), strings.LastIndex(s, sep), strings.Count(s, sep), strings.Contains(s, sep), strings.HasPrefix(s, sep), strings.HasSuffix(s, sep))
	fmt.Printf(" %d %d %t %d %t %t", strings.IndexAny(s, sep), strings.LastIndexAny(s, sep), strings.ContainsAny(s, sep), strings.Compare(s, sep), s == sep, strings.EqualFold(s, sep))
	fmt.Printf(" %q %q %q %q %q", strings.Split(s, sep), strings.SplitAfter(s, sep), strings.SplitN(s, sep, 2), strings.SplitAfterN(s, sep, 2), strings.SplitN(s, sep, 0))
	fmt.Printf(" %q %q %q %q %q", strings.Trim(s, sep), strings.TrimLeft(s, sep), strings.TrimRight(s, sep), strings.TrimPrefix(s, sep), strings.TrimSuffix(s, sep))
	fmt.Printf(" %q %q %q\n", strings.Replace(s, sep, "<>", 2), strings.ReplaceAll(s, sep, "<>"), strings.Join(strings.Split(s, sep), "|"))
	for part := range strings.SplitSeq(s, sep) {
		fmt.Printf("  %q.", part)
	}
	for part := range strings.SplitAfterSeq(s, sep) {
		fmt.Printf("  %q+", part)
		if len(part) > 3 {
			break
		}
	}
	fmt.Println()
}

func reader() {
	r := strings.NewReader("héllo\xff wörld")
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
	r.Reset("again")
	var out strings.Builder
	m, err := r.WriteTo(&out)
	fmt.Println(m, err, out.String(), r.Len())
	m, err = r.WriteTo(&out)
	fmt.Println(m, err)
	_, err = r.ReadByte()
	fmt.Println(err, r.UnreadRune())
}

func builder() {
	var b strings.Builder
	fmt.Printf("%q %d %d\n", b.String(), b.Len(), b.Cap())
	n, err := b.WriteRune('世')
	fmt.Println(n, err)
	n, err = b.WriteRune(-1)
	fmt.Println(n, err, b.WriteByte('x'))
	n, err = b.WriteString("more")
	fmt.Println(n, err)
	n, err = b.Write([]byte("bytes"))
	fmt.Println(n, err, b.String(), b.Len())
	try(func() { b.Grow(-1) })
	try(func() {
		other := b
		other.WriteByte('!')
	})
	b.Reset()
	fmt.Println(b.Len(), b.Cap())
}

func replacer() {
	for _, oldnew := range [][]string{
		{}, {"a", "1"}, {"a", "1", "a", "2"}, {"a", "11", "b", ""}, {"ab", "1", "a", "2"}, {"a", "2", "ab", "1"},
		{"", "-"}, {"", "-", "a", "1"}, {"a", "1", "", "-"}, {"aaa", "3", "aa", "2", "a", "1"}, {"世", "world", "界", ""}, {"\xff", "?"},
	} {
		r := strings.NewReplacer(oldnew...)
		fmt.Printf("%q:", oldnew)
		for _, s := range []string{"", "abcab", "aaaaa", "世界", "x\xffy"} {
			var b strings.Builder
			n, err := r.WriteString(&b, s)
			fmt.Printf(" %q %q %d %v", r.Replace(s), b.String(), n, err)
		}
		fmt.Println()
	}
	try(func() { strings.NewReplacer("odd") })
}

func main() {
	for _, s := range texts {
		one(s)
		for _, sep := range seps {
			two(s, sep)
		}
	}
	fmt.Println(strings.ContainsRune("世界", '界'), strings.IndexRune("a\xffb", unicode.ReplacementChar), strings.IndexByte("abc", 'c'), strings.LastIndexByte("abca", 'a'))
	fmt.Println(strings.Fields("") == nil, strings.FieldsFunc("", digit) == nil, strings.Split("", "") == nil)
	after, ok := strings.CutPrefix("prefix", "pre")
	fmt.Printf("%q %t\n", after, ok)
	after, ok = strings.CutSuffix("prefix", "pre")
	fmt.Printf("%q %t\n", after, ok)
	try(func() { strings.Repeat("x", -1) })
	try(func() { strings.Repeat("xx", 1<<62) })
	reader()
	builder()
	replacer()
}
