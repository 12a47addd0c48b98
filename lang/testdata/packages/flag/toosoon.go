// A flag that is set before it is defined.
package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
)

func try(f func()) {
	defer func() {
		if s, ok := recover().(string); ok {
			at, rest, _ := strings.Cut(strings.TrimPrefix(s, "flag my set at "), " ")
			fmt.Println(filepath.Base(at), rest)
		}
	}()
	f()
	fmt.Println("no panic")
}

func main() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	fmt.Println(fs.Set("my", "1"))
	fmt.Println(flag.Set("my", "2"))
	fmt.Println(fs.Parse([]string{"-other=1"}) != nil)
	try(func() { fs.String("other", "", "") })
	try(func() { fs.String("my", "", "") })
	try(func() { flag.Bool("my", false, "") })
	fmt.Println(fs.Lookup("my"), fs.Set("other", "2"), fs.Lookup("other").Value)
}

// Output:
// no such flag -my
// no such flag -my
// true
// no panic
// toosoon.go:24 before being defined
// toosoon.go:25 before being defined
// <nil> <nil> 2
// -- stderr --
// flag provided but not defined: -other
// Usage of x:
