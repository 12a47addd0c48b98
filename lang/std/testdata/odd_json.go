//go:build ignore

// What do encoding/json, regexp, bufio, tabwriter, io, errors and flag do with odd input?
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"regexp"
	"strings"
	"text/tabwriter"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, e, e)
		}
	}()
	fmt.Printf("%s %q\n", name, fmt.Sprint(f()))
}

type inner struct{ X int }

type rec struct {
	A    int            `json:"a,omitempty"`
	B    string         `json:"b"`
	C    []int          `json:",omitempty"`
	D    map[string]any `json:"d"`
	E    *rec           `json:"e,omitempty"`
	F    float64        `json:"f,string"`
	G    any
	H    []byte
	I    [2]bool
	J    json.RawMessage
	K    json.Number
	L    interface{ M() }
	skip int
	N    int `json:"-"`
	O    int `json:"-,"`
	inner
}

type texty int

func (t texty) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("t", int(t))), nil }
func (t *texty) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "t%d", (*int)(t))
	return err
}

type bad struct{}

func (bad) MarshalJSON() ([]byte, error) { return []byte("{bad"), nil }

type failing struct{}

func (failing) MarshalJSON() ([]byte, error) { return nil, errors.New("fails") }

func main() {
	loop := &rec{}
	loop.E = loop
	for i, v := range []any{nil, 1, -0.0, math.NaN(), math.Inf(1), 1e21, 1e-7, float32(0.1), "", "<a&b>\u2028\xff\x00", 'x', []byte("hi"), []byte(nil), []int(nil), [3]int{}, map[string]int{"b": 1, "a": 2}, map[int]string{2: "x", 10: "y"}, map[texty]int{5: 1}, map[bool]int{true: 1}, make(chan int), func() {}, 1 + 2i, rec{}, &rec{B: "x", C: []int{1}}, loop, bad{}, failing{}, texty(3), json.Number("1e5"), json.Number("x"), json.RawMessage("{ \"a\" : 1 }"), json.RawMessage("]"), struct{ error }{}, []any{1, "a", nil, true}, errors.New("e"), struct {
		A int `json:"x"`
		B int `json:"x"`
	}{1, 2}} {
		b, err := json.Marshal(v)
		fmt.Printf("%d %s %v %T\n", i, b, err, err)
		b, err = json.MarshalIndent(v, ">", "\t")
		fmt.Printf("%s %v\n", b, err)
	}
	for _, s := range []string{"", " ", "null", "1", "-", "01", "1.", "1e999", "\"\\ud800\"", "\"\\u12\"", "\"a\nb\"", "\"\xff\"", "{", "{}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":\"x\"}", "{\"A\":300,\"B\":\"q\"}", "{\"a\":1,\"a\":2}", "{\"f\":\"1.5\"}", "{\"f\":1.5}", "{\"f\":\"x\"}", "{\"H\":\"aGk=\"}", "{\"H\":\"!\"}", "{\"I\":[true,true,true]}", "{\"L\":{}}", "{\"e\":{\"e\":{\"b\":5}}}", "{\"X\":7,\"-\":8,\"N\":9}", "{\"J\":[ 1 ]}", "{\"K\":1.50}", "{\"K\":\"x\"}", "true false", "tru", "[[[[[[1]]]]]]", "{\"d\":{\"x\":[1,{\"y\":null}]}}", "\ufeff{}", "{1:2}", "[1 2]", strings.Repeat("[", 10001)} {
		for _, into := range []func() any{func() any { return new(any) }, func() any { return new(rec) }, func() any { return new(int8) }, func() any { return new([]string) }, func() any { return new(map[string]*int) }, func() any { return new(texty) }, func() any { return rec{} }, func() any { return nil }, func() any { return (*int)(nil) }} {
			v := into()
			err := json.Unmarshal([]byte(s), v)
			short := fmt.Sprintf("%.60q", s)
			out, _ := json.Marshal(v)
			fmt.Printf("%s %T %s %v %T\n", short, v, out, err, err)
		}
		fmt.Println(json.Valid([]byte(s)))
	}
	streams()
	expressions()
	buffers()
	others()
}

func streams() {
	d := json.NewDecoder(strings.NewReader("{\"a\":1} [2] \"x\" nul"))
	d.DisallowUnknownFields()
	d.UseNumber()
	for range 5 {
		t, err := d.Token()
		fmt.Println(t, err, d.More(), d.InputOffset())
	}
	for range 4 {
		var v any
		err := d.Decode(&v)
		fmt.Println(v, err, d.InputOffset())
	}
	d = json.NewDecoder(strings.NewReader("{\"zz\":1}"))
	d.DisallowUnknownFields()
	fmt.Println(d.Decode(&inner{}))
	e := json.NewEncoder(os.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	fmt.Println(e.Encode(map[string]any{"<": []int{}, "z": map[string]int{}}))
	var b bytes.Buffer
	fmt.Println(json.Compact(&b, []byte(" [ 1 , 2 ")), json.Indent(&b, []byte("[1,{}]"), "p", "i"), b.String())
	json.HTMLEscape(&b, []byte("\"<&>\u2029\""))
	fmt.Println(b.String())
}

func expressions() {
	for _, p := range []string{"", "a*", "(a|b)*c", "a**", "(", ")", "[", "[a", "[z-a]", "a{2}", "a{2,1}", "a{1001}", "\\", "\\8", "(?P<n>.)", "(?P<n>.)(?P<n>.)", "(?i)É", "\\pL", "\\p{Nope}", "\\C", "(?=a)", "x{0}", "^$", "(?m)^", "\\b", ".\\z", "[[:alpha:]]+", "[^\\d\\s]", "(a+)+$", "\xff", "*", "(?s).", "a??", "(|a)*", "(?U)a+", "\\Qa.b\\E", strings.Repeat("(", 1001) + strings.Repeat(")", 1001)} {
		re, err := regexp.Compile(p)
		if err != nil {
			fmt.Printf("%.80v\n", err)
			continue
		}
		for _, s := range []string{"", "abc", "aaa", "日É\n", "a.b b", "\xffa"} {
			fmt.Printf("%q %v %v %q %q\n", re.FindAllString(s, -1), re.FindStringSubmatchIndex(s), re.FindAllStringIndex(s, 2), re.ReplaceAllString(s, "<$0$n${1}x$$>"), re.Split(s, -1))
		}
		lit, all := re.LiteralPrefix()
		fmt.Println(re.NumSubexp(), re.SubexpNames(), lit, all, re, re.SubexpIndex("n"))
		re.Longest()
		fmt.Println(re.FindString("aaab"), re.ReplaceAllLiteralString("ab", "$0"))
	}
	try("MustCompile", func() any { return regexp.MustCompile("(") })
	try("posix", func() any { return regexp.MustCompilePOSIX("\\pL") })
	fmt.Println(regexp.QuoteMeta("a.b*[日]\x00"))
}

func buffers() {
	r := bufio.NewReaderSize(strings.NewReader("line one\r\nlonger line than sixteen bytes\nlast"), 1)
	fmt.Println(r.Size(), r.UnreadByte(), r.UnreadRune())
	b, err := r.Peek(17)
	fmt.Printf("%q %v %d\n", b, err, r.Buffered())
	_, err = r.Peek(-1)
	fmt.Println(err)
	for range 5 {
		line, prefix, err := r.ReadLine()
		fmt.Printf("%q %t %v\n", line, prefix, err)
	}
	n, err := r.Discard(-1)
	fmt.Println(n, err)
	n, err = r.Discard(5)
	fmt.Println(n, err)
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes, func(d []byte, end bool) (int, []byte, error) { return -1, nil, nil }, func(d []byte, end bool) (int, []byte, error) { return len(d) + 1, nil, nil }, func(d []byte, end bool) (int, []byte, error) { return 0, d, bufio.ErrFinalToken }} {
		try("scan", func() any {
			s := bufio.NewScanner(strings.NewReader("a b\r\n\n\xff日 c"))
			s.Buffer(make([]byte, 2), 8)
			s.Split(split)
			var all []string
			for s.Scan() {
				all = append(all, s.Text())
			}
			return fmt.Sprintf("%q %v", all, s.Err())
		})
	}
	try("late", func() any {
		s := bufio.NewScanner(strings.NewReader("a"))
		s.Scan()
		s.Split(bufio.ScanWords)
		return 0
	})
	try("late", func() any { s := bufio.NewScanner(strings.NewReader("a")); s.Scan(); s.Buffer(nil, 1); return 0 })
	w := bufio.NewWriterSize(failWriter{}, 4)
	k, err := w.WriteString("123456789")
	fmt.Println(k, err, w.Flush(), w.Available(), w.Buffered(), w.WriteByte('x'))
	try("nil", func() any { return bufio.NewReader(nil).Size() })
	try("nil read", func() any { _, err := bufio.NewReader(nil).ReadByte(); return err })
	r = bufio.NewReader(odd(0))
	_, err = r.ReadByte()
	fmt.Println(err)
	try("negative", func() any { _, err := bufio.NewReader(odd(-1)).ReadByte(); return err })
	try("too many", func() any { _, err := bufio.NewReader(odd(1 << 20)).ReadByte(); return err })
	try("ReadAll", func() any { _, err := io.ReadAll(odd(-1)); return err })
	try("buffer", func() any { var b bytes.Buffer; _, err := b.ReadFrom(odd(-1)); return err })
	try("copy", func() any { _, err := io.Copy(failWriter{}, strings.NewReader("abcdef")); return err })
	try("copyn", func() any { _, err := io.CopyN(io.Discard, strings.NewReader("ab"), 5); return err })
	try("atleast", func() any { _, err := io.ReadAtLeast(strings.NewReader("ab"), make([]byte, 1), 2); return err })
	try("section", func() any {
		s := io.NewSectionReader(strings.NewReader("abcdef"), 2, -1)
		b, err := io.ReadAll(s)
		return fmt.Sprint(string(b), err, s.Size())
	})
	try("pipe", func() any { r, w := io.Pipe(); r.CloseWithError(nil); _, err := w.Write([]byte("x")); return err })
	try("multi", func() any {
		b, err := io.ReadAll(io.MultiReader(io.MultiReader(), strings.NewReader("x")))
		return fmt.Sprint(string(b), err)
	})
	try("tee", func() any {
		b, err := io.ReadAll(io.TeeReader(strings.NewReader("x"), failWriter{}))
		return fmt.Sprint(string(b), err)
	})
}

type odd int

func (o odd) Read([]byte) (int, error) { return int(o), nil }

type failWriter struct{}

func (failWriter) Write(p []byte) (int, error) { return min(len(p), 3), nil }

func others() {
	for _, f := range []uint{0, tabwriter.AlignRight | tabwriter.Debug, tabwriter.FilterHTML, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns, tabwriter.StripEscape} {
		for _, pad := range []byte{' ', '\t', '.'} {
			w := tabwriter.NewWriter(os.Stdout, 5, 4, 1, pad, f)
			fmt.Fprint(w, "a\tbbb\tc\n\t\txx\n日本\t<b>&amp;</b>\t\vv\fform\tfeed\n\xffesc\ttabs\xff\tz\nno end\t")
			fmt.Println(w.Flush())
		}
	}
	try("tabwriter", func() any { return tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0) })
	e := fmt.Errorf("wrap: %w", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist})
	var p *fs.PathError
	fmt.Println(errors.Is(e, fs.ErrNotExist), errors.As(e, &p), errors.Is(nil, nil), errors.Is(e, nil), errors.Join(nil, nil) == nil, errors.Join(e, nil, io.EOF), errors.Unwrap(errors.Join(e)))
	try("as nil", func() any { return errors.As(e, nil) })
	try("as int", func() any { var n int; return errors.As(e, &n) })
	try("as value", func() any { return errors.As(e, p) })
	try("incomparable", func() any { return errors.Is(errSlice{1}, errSlice{1}) })
	for _, args := range [][]string{{"-n", "x"}, {"-n=5", "--b", "rest", "-n", "6"}, {"-b=maybe"}, {"-zz"}, {"-"}, {"--"}, {"---n"}, {"-=5"}, {"-n"}, {"-d", "1"}, {"-h"}, {"-n", "99999999999999999999"}, {"-b", "false"}, {"-u", "-1"}} {
		set := flag.NewFlagSet("odd", flag.ContinueOnError)
		set.SetOutput(os.Stdout)
		n, b, d, u := set.Int("n", 1, "a `number`"), set.Bool("b", false, ""), set.Duration("d", 0, "time\nof two lines"), set.Uint("u", 3, "unsigned")
		fmt.Println(set.Parse(args), *n, *b, *d, *u, set.Args(), set.NFlag())
	}
	try("twice", func() any {
		s := flag.NewFlagSet("", flag.PanicOnError)
		s.SetOutput(io.Discard)
		s.Int("a", 0, "")
		s.Int("a", 0, "")
		return 0
	})
	try("panics", func() any {
		s := flag.NewFlagSet("p", flag.PanicOnError)
		s.SetOutput(io.Discard)
		return s.Parse([]string{"-x"})
	})
}

type errSlice []int

func (errSlice) Error() string { return "slice" }
