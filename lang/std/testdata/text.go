//go:build ignore

// strings, strconv, bytes, bufio, unicode and utf8.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(3, len(p))], r.s)
	r.s = r.s[n:]
	return n, nil
}

func main() {
	s := "Hello, 世界! hello\tworld\xff "
	fmt.Println(strings.ToUpper(s), strings.ToLower(s), strings.Title("two words"), strings.TrimSpace(s)+"|", strings.Fields(s), len(strings.Fields(s)))
	fmt.Printf("%q %q %q %q\n", strings.Split("a,b,c", ","), strings.Split("abc", ""), strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b", ","))
	fmt.Println(strings.Index(s, "lo"), strings.LastIndex(s, "lo"), strings.IndexByte(s, 'w'), strings.IndexRune(s, '界'), strings.IndexAny(s, "xyw"), strings.Count("cheese", "e"), strings.Count("abc", ""))
	fmt.Println(strings.Contains(s, "世"), strings.HasPrefix(s, "Hell"), strings.HasSuffix(s, "x"), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("Go", "GO"), strings.Compare("a", "b"))
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("oink oink", "oink", "moo"), strings.Repeat("ab", 3), strings.Join([]string{"x", "y", "z"}, "-"), strings.Join(nil, "-"))
	fmt.Println(strings.Cut("key=value", "="))
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".txt"))
	fmt.Println(strings.Trim("xxhixx", "x"), strings.TrimLeft("xxhixx", "x"), strings.TrimRight("xxhixx", "x"), strings.TrimPrefix("abc", "a"), strings.TrimSuffix("abc", "c"), strings.TrimFunc("12ab34", unicode.IsDigit))
	fmt.Println(strings.Map(func(r rune) rune {
		switch {
		case r == 'l':
			return -1
		case unicode.IsUpper(r):
			return unicode.ToLower(r)
		}
		return r + 1
	}, "Hello World"))
	fmt.Printf("%q %q\n", strings.FieldsFunc("a1b22c", unicode.IsDigit), strings.ToValidUTF8(s, "?"))
	fmt.Println(strings.IndexFunc("abc1", unicode.IsDigit), strings.LastIndexFunc("a1c", unicode.IsDigit), strings.ContainsFunc("abc", unicode.IsDigit))
	for line := range strings.Lines("one\ntwo\nthree") {
		fmt.Printf("%q ", line)
	}
	for p := range strings.SplitSeq("a,b,c", ",") {
		fmt.Print(p, ";")
	}
	for p := range strings.FieldsSeq("  x  yy z ") {
		fmt.Print(p, ";")
	}
	for p := range strings.SplitAfterSeq("abc", "") {
		fmt.Print(p, ";")
	}
	fmt.Println()
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d-", i)
	}
	b.WriteByte('x')
	b.WriteRune('é')
	b.WriteString("end")
	fmt.Println(b.String(), b.Len())
	fmt.Println(strings.NewReplacer("a", "1", "b", "2", "ab", "3").Replace("abcab"), strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>x</b>"))

	for _, in := range []string{"42", "-7", "x", "99999999999999999999", "", "0x1f", "1_000", "3.25", "1e400", "NaN", "-0"} {
		i, err := strconv.Atoi(in)
		fmt.Println(i, err)
		n, err := strconv.ParseInt(in, 0, 16)
		fmt.Println(n, err)
		u, err := strconv.ParseUint(in, 16, 64)
		fmt.Println(u, err)
		f, err := strconv.ParseFloat(in, 64)
		fmt.Println(f, err)
		bo, err := strconv.ParseBool(in)
		fmt.Println(bo, err)
	}
	_, err := strconv.ParseInt("1", 99, 0)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 10, 99)
	fmt.Println(err, errors.Is(err, strconv.ErrRange))
	var ne *strconv.NumError
	_, err = strconv.Atoi("q")
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, errors.Is(err, strconv.ErrSyntax))
	fmt.Println(strconv.Quote("hi\n\"x\"\x00☺"), strconv.QuoteToASCII("☺"), strconv.QuoteRune('☺'), strconv.Itoa(-45), strconv.FormatInt(255, 16), strconv.FormatFloat(1.0/3, 'f', 3, 64), strconv.FormatFloat(1e21, 'g', -1, 32), strconv.FormatBool(true))
	fmt.Println(strconv.Unquote(`"a\tb"`))
	fmt.Println(strconv.Unquote(`bad`))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 12, 2)), string(strconv.AppendQuote(nil, "x")))

	fmt.Println(utf8.RuneCountInString(s), utf8.ValidString(s), utf8.RuneLen('世'), utf8.RuneLen(-1), utf8.Valid([]byte("ok")))
	fmt.Println(utf8.DecodeRuneInString("世x"))
	fmt.Println(utf8.DecodeLastRuneInString("x\xff"))
	p := make([]byte, 4)
	fmt.Println(utf8.EncodeRune(p, '世'), p, utf8.AppendRune(nil, 'é'))
	fmt.Println(unicode.IsLetter('é'), unicode.IsSpace('\u00a0'), unicode.IsPunct('!'), unicode.ToTitle('ǆ'), unicode.IsUpper('a'), unicode.SimpleFold('A'))

	buf := bytes.NewBufferString("hello world\nsecond line\nrest")
	line, err := buf.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	fmt.Println(buf.ReadByte())
	fmt.Println(buf.UnreadByte(), buf.Len())
	fmt.Println(buf.ReadRune())
	fmt.Println(buf.UnreadRune(), string(buf.Next(6)))
	fmt.Fprintf(buf, " +%d", 5)
	fmt.Println(buf.String(), buf)
	fmt.Println(buf.WriteTo(os.Stdout))
	_, err = buf.ReadBytes('x')
	fmt.Println(err, bytes.Equal([]byte("a"), []byte("a")), bytes.Contains([]byte("abc"), []byte("bc")), string(bytes.ToUpper([]byte("up"))))
	fmt.Printf("%q %q\n", bytes.Split([]byte("a b c"), []byte(" ")), bytes.Fields([]byte(" x y ")))

	sc := bufio.NewScanner(&slow{"first line\r\n\nthird, longer line\nlast"})
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("  some words é\n here "))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	sc = bufio.NewScanner(strings.NewReader("aé\xff"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	sc.Buffer(make([]byte, 10), 50)
	fmt.Println(sc.Scan(), sc.Err())
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("long line of text ", 1000) + "\nnext"))
	for sc.Scan() {
		fmt.Print(len(sc.Text()), " ")
	}
	fmt.Println()
	rd := bufio.NewReaderSize(&slow{"alpha beta\ngamma delta and more than sixteen\nend"}, 16)
	fmt.Println(rd.Peek(4))
	fmt.Println(rd.ReadString(' '))
	fmt.Println(rd.ReadRune())
	fmt.Println(rd.UnreadRune(), rd.Buffered())
	fmt.Println(rd.Discard(2))
	for {
		l, prefix, err := rd.ReadLine()
		fmt.Printf("%q %v %v; ", l, prefix, err)
		if err != nil {
			break
		}
	}
	fmt.Println()
	w := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(w, "buffered %d %s\n", 1, strings.Repeat("y", 30))
	w.WriteString("tail")
	w.WriteByte('!')
	w.WriteRune('é')
	fmt.Println("[", w.Buffered(), w.Available(), "]")
	w.Flush()
	fmt.Println()
	all, err := io.ReadAll(io.LimitReader(io.MultiReader(strings.NewReader("abc"), strings.NewReader("defgh")), 6))
	fmt.Println(string(all), err)
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "through the pipe")
		pw.CloseWithError(errors.New("closed so"))
	}()
	all, err = io.ReadAll(pr)
	fmt.Println(string(all), err)
	var tee bytes.Buffer
	n, err := io.Copy(io.MultiWriter(&tee, io.Discard), io.TeeReader(strings.NewReader("copy"), &tee))
	fmt.Println(n, err, tee.String())
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err)

	fmt.Println(math.Sqrt(2), math.Pow(2, 0.5), math.Floor(-1.5), math.Inf(1), math.NaN(), math.MaxInt64, math.Pi, math.Hypot(3, 4), math.Trunc(2.7), math.Mod(7, 3), math.Round(2.5), math.Cbrt(27), math.IsNaN(math.NaN()), math.MaxUint32)
	fmt.Println(math.Modf(3.25))
	fmt.Println(math.Frexp(10))
	fmt.Println(math.Float64bits(1), math.Float32bits(1), math.Float32frombits(0x40490fdb), math.Max(1, math.NaN()), math.SmallestNonzeroFloat64, math.MaxFloat32)
	fmt.Println(bits.Len(255), bits.OnesCount8(7), bits.TrailingZeros16(0), bits.LeadingZeros32(1), bits.Reverse8(1), bits.RotateLeft32(1, -1), bits.ReverseBytes32(1))
	fmt.Println(bits.Mul64(1<<63, 6))
	fmt.Println(bits.Add64(1<<63, 1<<63, 1))
	fmt.Println(bits.Sub64(0, 1, 1))
	fmt.Println(bits.Div64(1, 0, 3))
	func() {
		defer func() { fmt.Println(recover()) }()
		bits.Div64(3, 0, 3)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		bits.Div64(3, 0, 0)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		utf8.EncodeRune(p[:1], '世')
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.Repeat("x", -1)
	}()
}
