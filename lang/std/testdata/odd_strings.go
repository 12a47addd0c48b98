//go:build ignore

// What do strings, bytes, unicode and utf8 do with odd arguments?
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, e, e)
		}
	}()
	fmt.Printf("%s %q\n", name, fmt.Sprint(f()))
}

var odd = []string{"", "a", "abcabc", "  \t\v\x85\u00a0x \u2003", "日本語", "\xff\xfe", "a\x00b", "ÄÖß İı ǅ", "a,b,,c,", "\xe6\x97", "\u0301e\u0301", "ﬀ\U0001F600"}

func main() {
	for _, s := range odd {
		for _, t := range odd {
			try(fmt.Sprintf("%q %q", s, t), func() any { return pairs(s, t) })
		}
		for _, n := range []int{-2, -1, 0, 1, 2, 5} {
			try(fmt.Sprintf("%q %d", s, n), func() any { return counted(s, n) })
			try("Repeat", func() any { return strings.Repeat(s, n) })
			try("bytes.Repeat", func() any { return bytes.Repeat([]byte(s), n) })
		}
		try("cases", func() any {
			return []any{strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s), strings.TrimSpace(s), strings.Fields(s), strings.ToValidUTF8(s, "?"), strings.ToUpperSpecial(unicode.TurkishCase, s), string(bytes.ToUpper([]byte(s))), bytes.Fields([]byte(s)), string(bytes.Runes([]byte(s))), strings.ToValidUTF8(s, "")}
		})
		try("maps", func() any {
			return []any{strings.Map(func(r rune) rune { return r - 1 }, s), strings.Map(func(r rune) rune { return -1 }, s), strings.Map(func(r rune) rune { return 0x110000 }, s), strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsLetter), strings.TrimFunc(s, unicode.IsUpper), strings.FieldsFunc(s, unicode.IsPunct)}
		})
		for r, size := rune(0), 0; s != ""; s = s[size:] {
			r, size = utf8.DecodeRuneInString(s)
			l, m := utf8.DecodeLastRuneInString(s)
			fmt.Printf("%U %d %U %d %t %t %x %U %s %q\n", r, size, l, m, utf8.FullRuneInString(s), utf8.ValidRune(r), utf8.AppendRune(nil, r-5), utf16.Encode([]rune{r}), kinds(r), unicode.SimpleFold(r))
		}
	}
	for _, r := range []rune{-1, 0, 'K', 'ſ', 0xD800, 0xDFFF, 0x10FFFF, 0x110000, 1 << 30} {
		fmt.Println(r, kinds(r), utf8.RuneLen(r), utf8.ValidRune(r), utf16.IsSurrogate(r), utf16.RuneLen(r), unicode.To(unicode.UpperCase, r), unicode.To(99, r), unicode.SimpleFold(max(r, 0)), string(r) == "\ufffd", unicode.Is(nil2(), r))
		a, b := utf16.EncodeRune(r)
		fmt.Println(a, b, utf16.DecodeRune(a, r), utf8.AppendRune(nil, r), strings.IndexRune("a\ufffd\xff", r), strings.ContainsRune("x\x00", r))
	}
	faults()
	readers()
}

func nil2() *unicode.RangeTable { return &unicode.RangeTable{} }

func kinds(r rune) string {
	s := ""
	for i, f := range []func(rune) bool{unicode.IsLetter, unicode.IsDigit, unicode.IsNumber, unicode.IsSpace, unicode.IsControl, unicode.IsGraphic, unicode.IsPrint, unicode.IsPunct, unicode.IsSymbol, unicode.IsMark, unicode.IsUpper, unicode.IsLower, unicode.IsTitle} {
		if f(r) {
			s += string(rune('a' + i))
		}
	}
	return s + string(unicode.ToUpper(r)) + string(unicode.ToLower(r)) + string(unicode.ToTitle(r))
}

func pairs(s, t string) any {
	before, after, ok := strings.Cut(s, t)
	p, okP := strings.CutPrefix(s, t)
	x, okX := strings.CutSuffix(s, t)
	return []any{strings.Index(s, t), strings.LastIndex(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t), strings.Count(s, t), strings.EqualFold(s, t), strings.Compare(s, t), before, after, ok, p, okP, x, okX,
		strings.Trim(s, t), strings.TrimLeft(s, t), strings.TrimRight(s, t), strings.Split(s, t), len(strings.SplitAfter(s, t)), strings.ReplaceAll(s, t, "<>"), strings.Contains(s, t), strings.HasPrefix(s, t), strings.ContainsAny(s, t),
		bytes.Index([]byte(s), []byte(t)), bytes.LastIndexAny([]byte(s), t), bytes.EqualFold([]byte(s), []byte(t)), string(bytes.Trim([]byte(s), t)), string(bytes.ReplaceAll([]byte(s), []byte(t), nil)), strings.Join([]string{s, t, s}, t)}
}

func counted(s string, n int) any {
	return []any{strings.SplitN(s, "", n), strings.SplitN(s, "b", n), strings.SplitAfterN(s, ",", n), strings.Replace(s, "", "-", n), strings.Replace(s, "a", "", n), len(bytes.SplitN([]byte(s), []byte("c"), n)), string(bytes.Replace([]byte(s), nil, []byte("."), n))}
}

func faults() {
	for _, i := range []int{-1, 0, 1, 3, 4, 99} {
		s, b := "abc", []byte{0x61, 0x62, 0x63}
		try("index", func() any { return s[i] })
		try("from", func() any { return s[i:] })
		try("to", func() any { return s[:i] })
		try("both", func() any { return s[2:i] })
		try("bytes", func() any { return b[1:i] })
		try("three", func() any { return b[:1:i] })
		try("array", func() any { return [3]byte(b[:max(0, min(i, cap(b)))]) })
		try("grow", func() any { var w strings.Builder; w.Grow(i); return w.Cap() >= i })
		try("bgrow", func() any { var w bytes.Buffer; w.Grow(i); return w.Len() })
		try("truncate", func() any { w := bytes.NewBufferString("abc"); w.Truncate(i); return w.String() })
		try("next", func() any { w := bytes.NewBufferString("abc"); return w.Next(max(i, 0)) })
		try("section", func() any { return fmt.Sprint(strings.NewReader(s).ReadAt(make([]byte, 2), int64(i))) })
	}
	try("replacer", func() any { return strings.NewReplacer("a") })
	try("replacer", func() any { return strings.NewReplacer("", "x", "a", "1", "aa", "2", "a", "3").Replace("aaab") })
	try("replacer", func() any { return strings.NewReplacer("<", "&lt;", ">", "&gt;", "日", "day").Replace("<日>\xff") })
	try("builder copy", func() any { var a strings.Builder; a.WriteByte('x'); b := a; b.WriteByte('y'); return b.String() })
	try("repeat", func() any { return strings.Repeat("ab", 1<<62) })
	try("trimmed", func() any { return strings.Map(nil, "a") })
	try("fields", func() any { return strings.FieldsFunc("a", nil) })
}

func readers() {
	r := strings.NewReader("aé\xff")
	try("unread", func() any { return errors.Join(r.UnreadByte(), r.UnreadRune()) })
	for range 4 {
		c, n, err := r.ReadRune()
		fmt.Println(c, n, err, r.UnreadRune(), r.UnreadRune())
		r.ReadByte()
	}
	for _, whence := range []int{0, 1, 2, 3, -1} {
		for _, off := range []int64{-5, 0, 99} {
			n, err := r.Seek(off, whence)
			k, e := r.Read(nil)
			fmt.Println(whence, off, n, err, k, e, r.Len(), r.Size())
		}
	}
	b := bytes.NewBufferString("line\nrest")
	l, err := b.ReadString('\n')
	m, e := b.ReadBytes('\n')
	n, f := b.ReadByte()
	fmt.Printf("%q %v %q %v %v %v %v %v\n", l, err, m, e, n, f, b.UnreadByte(), b.UnreadRune())
	for s := range strings.Lines("a\n\nb\r\nc") {
		fmt.Printf("%q ", s)
	}
	for s := range strings.SplitSeq("", "") {
		fmt.Printf("%q ", s)
	}
	for s := range strings.FieldsFuncSeq(" a b", unicode.IsSpace) {
		fmt.Printf("%q ", s)
	}
	fmt.Println(io.ReadAll(io.LimitReader(r, -1)))
}
