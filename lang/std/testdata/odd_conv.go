//go:build ignore

// What do strconv, encoding/hex, encoding/base64, hash and path do with odd texts?
package main

import (
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, e, e)
		}
	}()
	fmt.Printf("%s %q\n", name, fmt.Sprint(f()))
}

func with(v any, err error) any {
	return fmt.Sprintf("%v|%.70s|%v", v, fmt.Sprint(err), errors.Unwrap(err))
}

func main() {
	for _, s := range []string{"", "0", "-0", "+5", " 5", "5 ", "_1", "1_", "1__0", "1_000", "0x", "0xFf", "0X1p4", "0x1.8p1", "0b102", "0o78", "08", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616", "256", "-129",
		"1e3", "1E+400", "-1e-400", "1e", ".5", "5.", ".", "e5", "inf", "-Infinity", "+INF", "nan", "NaN(1)", "0x1p-1074", "0x1p-1076", "1.7976931348623159e308", "4.9e-324", "2.4e-324", "1.00000000000000011102230246251565404", "0.1e-6176", strings.Repeat("9", 310), "true", "T", "t", "TRUE", "tRUE", "1+2i", "(1+2i)", "i", "-i", "1e400i", "3.5-Infi", "\x00", "日"} {
		for _, base := range []int{0, 2, 36, 37} {
			fmt.Println(with(strconv.ParseInt(s, base, 64)), with(strconv.ParseUint(s, base, 8)), with(strconv.ParseInt(s, base, 65)), with(strconv.ParseInt(s, base, 0)), with(strconv.ParseInt(s, base, 3)))
		}
		fmt.Println(with(strconv.Atoi(s)), with(strconv.ParseFloat(s, 64)), with(strconv.ParseFloat(s, 32)), with(strconv.ParseFloat(s, 7)), with(strconv.ParseBool(s)), with(strconv.ParseComplex(s, 128)), with(strconv.ParseComplex(s, 64)))
	}
	for _, s := range []string{"", `""`, `"a`, `'a'`, `'ab'`, "`a`", "`a\r`", `"\x4"`, `"\u00e9\U0001F600"`, `"\U00110000"`, `"\ud800"`, `"\777"`, `"\400"`, `'\''`, `'"'`, `"\'"`, "\"\n\"", `"\z"`, "'\xff'", `"é\`, `"a" b`} {
		fmt.Println(with(strconv.Unquote(s)), with(strconv.QuotedPrefix(s)))
		r, mb, tail, err := strconv.UnquoteChar(s, '"')
		fmt.Println(r, mb, tail, err, strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	for _, r := range []rune{-1, 0, 'a', '\'', 0x7f, 0xad, 0xd800, 0xfeff, 0x1F600, 0x110000, 0x2028} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, base := range []int{-1, 0, 1, 2, 36, 37} {
		try("FormatInt", func() any { return strconv.FormatInt(-12345, base) })
		try("small", func() any { return strconv.FormatInt(5, base) })
		try("AppendUint", func() any { return string(strconv.AppendUint([]byte("x"), 1<<63, base)) })
	}
	for _, prec := range []int{-2, -1, 0, 1, 17, 60} {
		for _, f := range []byte("befgGxXq%") {
			try("FormatFloat", func() any { return strconv.FormatFloat(2.0/3, f, prec, 64) + strconv.FormatFloat(1e23, f, prec, 32) })
		}
	}
	try("bits", func() any { return strconv.FormatFloat(1, 'g', -1, 16) })
	try("complex", func() any { return strconv.FormatComplex(1-2i, 'f', 2, 64) })
	try("complex", func() any { return strconv.FormatComplex(1-2i, 'f', 2, 32) })
	codes()
	paths()
}

func codes() {
	for _, s := range []string{"", "0", "0g", "ff00", "zz", "aGk=", "aGk", "aGk==", "a===", "a\nGk=", "_-8=", "+/8=", "aG\xff=", "YQ==YQ=="} {
		fmt.Println(with(hex.DecodeString(s)), with(base64.StdEncoding.DecodeString(s)), with(base64.RawURLEncoding.DecodeString(s)), with(base64.URLEncoding.Strict().DecodeString(s)))
		fmt.Println(hex.EncodeToString([]byte(s)), base64.RawStdEncoding.EncodeToString([]byte(s)), crc32.ChecksumIEEE([]byte(s)), adler32.Checksum([]byte(s)), crc64.Checksum([]byte(s), crc64.MakeTable(crc64.ECMA)))
		h := fnv.New64a()
		h.Write([]byte(s))
		fmt.Printf("%x %x %x\n%s", h.Sum(nil), md5.Sum([]byte(s)), sha256.Sum256([]byte(s)), hex.Dump([]byte(s)))
	}
	try("hex", func() any { return hex.Encode(nil, []byte("a")) })
	try("encoding", func() any { return base64.NewEncoding("short") })
	try("encoding", func() any { return base64.NewEncoding(strings.Repeat("a", 64)) })
	try("padding", func() any { return base64.StdEncoding.WithPadding('\n') })
	try("padding", func() any { return base64.StdEncoding.WithPadding('A') })
	try("short", func() any { base64.StdEncoding.Encode(make([]byte, 1), []byte("abc")); return nil })
}

func paths() {
	for _, p := range []string{"", ".", "..", "/", "//", "a//b/../c/.", "/../a", "a/", "../../x", "a/b.tar.gz", ".hidden", "a\x00b", "日/本", "./a", "/."} {
		d, f := path.Split(p)
		fmt.Printf("%q %q %q %q %q %q %t %q %q\n", path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), d, f, path.IsAbs(p), path.Join(p, "..", "z"), filepath.SplitList(p+":"+p))
		for _, q := range []string{"a/b", "/", "..", ""} {
			fmt.Println(with(filepath.Rel(p, q)))
		}
		fmt.Println(filepath.IsLocal(p), with(filepath.Localize(p)))
	}
	for _, pat := range []string{"*", "a*", "[", "[]", "[a-]", "[^a]", "\\", "\\*", "?", "a[b-d]*", "[z-a]", "*.go", "a/*", "[-]", "[\\]]", "**"} {
		for _, n := range []string{"", "a", "ab", "a/b", "*", "]", "-", "日", "x.go"} {
			m, err := path.Match(pat, n)
			fmt.Print(m, err, " ")
		}
		fmt.Println(pat)
	}
}
