//go:build ignore

// What do loggers write, and when do they format?
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

// loud says when it is formatted.
type loud string

func (l loud) String() string {
	fmt.Print("[formatted]")
	return string(l)
}

// asking is a Writer that asks its logger.
type asking struct{ l **log.Logger }

func (a asking) Write(p []byte) (int, error) {
	fmt.Printf("%q from a logger with prefix %q and flags %d\n", p, (*a.l).Prefix(), (*a.l).Flags())
	return len(p), errors.New("cannot write")
}

// shape replaces digits, so that a time does not matter.
func shape(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '9'
		}
		return r
	}, s)
}

func try(f func()) {
	defer func() { fmt.Printf("%T %q\n", recover(), fmt.Sprint("ok")) }()
	f()
}

func main() {
	var b bytes.Buffer
	for flags := range 1 << 7 {
		if flags&(log.Lshortfile|log.Llongfile) != 0 {
			continue // places are for another program
		}
		l := log.New(&b, "prefix: ", flags)
		l.Print("message")
		l.Printf("%d of %q\n", flags, "x")
		l.Println("a", 1, "b", 2)
		l.Print()
		l.Print("two\nlines")
		fmt.Printf("%d %q\n", flags, shape(b.String()))
		b.Reset()
	}
	l := log.New(os.Stdout, "", 0)
	l.Print("a", "b", 1, 2, "c")
	l.Print("")
	l.SetPrefix("[p] ")
	l.Println(loud("x"))
	l.SetOutput(io.Discard)
	l.Println(loud("nobody hears"))
	l.Output(1, "nobody")
	try(func() { l.Panic(loud("heard")) })
	l.SetOutput(os.Stdout)
	fmt.Println(l.Writer() == os.Stdout, l.Prefix(), l.Flags())
	l.Output(1, "by hand")
	try(func() { l.Panicf("%d", 5) })
	try(func() { l.Panicln("line", 1) })
	var a *log.Logger
	a = log.New(asking{&a}, "ask ", log.Lmsgprefix)
	fmt.Println(a.Output(0, "text"))

	log.SetOutput(os.Stdout)
	fmt.Println(log.Flags() == log.LstdFlags, log.Prefix() == "", log.Writer() == os.Stdout, log.Default() != nil)
	log.SetFlags(log.Lmsgprefix)
	log.SetPrefix("std ")
	log.Print("x")
	log.Printf("%v", 2)
	log.Println("y")
	log.Default().Print("default")
	try(func() { log.Panic("p") })
	try(func() { log.Panicf("%s", "p") })
	try(func() { log.Panicln("p", 1) })
	log.Output(1, "out")
	fmt.Println(log.LstdFlags, log.Ldate, log.LUTC)
	defer fmt.Println("does not run")
	os.Exit(0)
}
