// fmt: Stringer, GoStringer, Formatter and error decide how a value is printed.
package main

import (
	"errors"
	"fmt"
)

type str struct{ n int }

func (s str) String() string   { return fmt.Sprintf("str<%d>", s.n) }
func (s str) GoString() string { return "gostr" }

type ptr struct{ n int }

func (p *ptr) String() string { return "ptr" }

type form struct{}

func (form) Format(f fmt.State, verb rune) {
	w, hasW := f.Width()
	p, hasP := f.Precision()
	fmt.Fprintf(f, "[%c %d %v %d %v %v]", verb, w, hasW, p, hasP, f.Flag('+'))
}

type bad struct{}

func (bad) String() string { panic("bad") }

func main() {
	s := str{1}
	fmt.Println(s, &s, []str{s}, map[str]str{s: s}, struct{ S str }{s}, struct{ s str }{s})
	fmt.Printf("%v %s %d %#v %+v %q\n", s, s, s, s, s, s)
	fmt.Println(ptr{1}, &ptr{1}, []*ptr{nil}[0] == nil)
	fmt.Printf("%v %+8.3x %s\n", form{}, form{}, []form{{}})
	fmt.Println(bad{}, (*str)(nil))
	fmt.Printf("%v %d %s\n", errors.New("e"), errors.New("e"), fmt.Errorf("x: %w", errors.New("y")))
}

// Output:
// str<1> str<1> [str<1>] map[str<1>:str<1>] {str<1>} {{1}}
// str<1> str<1> {1} gostr str<1> "str<1>"
// {1} ptr true
// [v 0 false 0 false false] [x 8 true 3 true true] [[s 0 false 0 false false]]
// %!v(PANIC=String method: bad) <nil>
// e &{%!d(string=e)} x: y
