package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

func main() {
	hexadecimal()
	base()
	streams()
}

func hexadecimal() {
	fmt.Println(hex.EncodeToString([]byte("hello")), hex.EncodedLen(5), hex.DecodedLen(10))
	for _, s := range []string{"", "68656c6C6F", "abc", "zz", "12x4", "é0"} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %q %v\n", s, b, err)
	}
	dst := make([]byte, 4)
	fmt.Println(hex.Encode(dst, []byte{1, 255}), string(dst))
	n, err := hex.Decode(dst, []byte("0a0b0"))
	fmt.Println(n, err, dst)
	fmt.Println(string(hex.AppendEncode([]byte("x:"), []byte{16})))
	b, err := hex.AppendDecode([]byte("x:"), []byte("4142"))
	fmt.Println(string(b), err)
	fmt.Print(hex.Dump([]byte("a longer text than one line holds\x00\x01")))
	_, err = hex.DecodeString("0")
	fmt.Println(err == hex.ErrLength)
}

func base() {
	for _, e := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding, base64.StdEncoding.Strict(), base64.StdEncoding.WithPadding('*')} {
		for n := range 5 {
			in := []byte{0xfb, 0xff, 0xfe, 1}[:n]
			text := e.EncodeToString(in)
			out, err := e.DecodeString(text)
			fmt.Print(text, " ", e.EncodedLen(n), " ", e.DecodedLen(len(text)), " ", bytes.Equal(in, out), err, "; ")
		}
		fmt.Println()
	}
	for _, s := range []string{"aGVs\nbG8=", "aGVsbG8", "a", "aGV*", "aGVsbG9=", "====", "aGVsbG8=x"} {
		b, err := base64.StdEncoding.DecodeString(s)
		_, strict := base64.StdEncoding.Strict().DecodeString(s)
		raw, err2 := base64.RawStdEncoding.DecodeString(s)
		fmt.Printf("%q %q %v %v %q %v\n", s, b, err, strict, raw, err2)
	}
	dst := make([]byte, 8)
	base64.StdEncoding.Encode(dst, []byte("abcde"))
	n, err := base64.StdEncoding.Decode(dst, []byte("YWI="))
	fmt.Println(string(dst), n, err)
	fmt.Println(string(base64.StdEncoding.AppendEncode([]byte("x"), []byte("y"))))
	func() {
		defer func() { fmt.Println(recover()) }()
		base64.NewEncoding("short")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		base64.StdEncoding.WithPadding('A')
	}()
}

func streams() {
	var b strings.Builder
	w := base64.NewEncoder(base64.StdEncoding, &b)
	for _, s := range []string{"a", "bcd", "", "efghij", "k"} {
		n, err := io.WriteString(w, s)
		fmt.Print(n, err, b.String(), " ")
	}
	fmt.Println(w.Close(), b.String())
	out, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("YWJj\nZGVm\nZ2hpams=\n")))
	fmt.Println(string(out), err)
	out, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("YWJjZA")))
	fmt.Println(string(out), err)
	b.Reset()
	fmt.Fprint(hex.NewEncoder(&b), "text")
	out, err = io.ReadAll(hex.NewDecoder(strings.NewReader(b.String())))
	fmt.Println(b.String(), string(out), err)
	out, err = io.ReadAll(hex.NewDecoder(strings.NewReader("616")))
	fmt.Println(string(out), err)
	out, err = io.ReadAll(hex.NewDecoder(strings.NewReader("61x")))
	fmt.Println(string(out), err)
}
