// io, bufio and bytes: readers, writers and scanners.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	sc := bufio.NewScanner(strings.NewReader("one two\nthree\n\nfour"))
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	words := bufio.NewScanner(strings.NewReader(" a  b\tc "))
	words.Split(bufio.ScanWords)
	n := 0
	for words.Scan() {
		n++
	}
	fmt.Println(n, words.Err())
	var buf bytes.Buffer
	w := bufio.NewWriter(&buf)
	fmt.Fprintf(w, "%d-%s", 1, "x")
	fmt.Print(buf.Len(), " ")
	w.Flush()
	fmt.Println(buf.String())
	r := io.TeeReader(io.LimitReader(strings.NewReader("abcdef"), 4), &buf)
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err, buf.String())
	pr, pw := io.Pipe()
	go func() { fmt.Fprint(pw, "through the pipe"); pw.Close() }()
	all, err = io.ReadAll(pr)
	fmt.Println(string(all), err)
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err, errors.Is(err, io.ErrUnexpectedEOF), bytes.Equal([]byte("a"), []byte("a")))
}

// Output:
// "one two" "three" "" "four" 3 <nil>
// 0 1-x
// abcd <nil> 1-xabcd
// through the pipe <nil>
// unexpected EOF true true
