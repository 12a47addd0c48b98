//go:build ignore

// What does fmt print of odd operands with odd verbs and flags? Each verb and flag meets
// each operand.
package main

import (
	"errors"
	"fmt"
	"math"
	"time"
)

type fault string

func (f fault) Error() string { return "fault " + string(f) }

type named int

func (n named) String() string { return fmt.Sprintf("named(%d)", int(n)) }

type goes struct{ A, b any }

func (g goes) GoString() string { return "goes!" }

type wrong struct{}

func (wrong) Error() string { panic("in Error") }

type nilStringer struct{ s string }

func (n *nilStringer) String() string { return n.s }

type formatter struct{}

func (formatter) Format(s fmt.State, verb rune) {
	w, okW := s.Width()
	p, okP := s.Precision()
	fmt.Fprintf(s, "<%c %d %t %d %t", verb, w, okW, p, okP)
	for _, f := range "+-# 0" {
		if s.Flag(int(f)) {
			fmt.Fprintf(s, " %c", f)
		}
	}
	fmt.Fprint(s, " "+fmt.FormatString(s, verb)+">")
}

type (
	bytes  []byte
	pair   struct{ X, Y int }
	nested struct {
		P *pair
		M map[string]pair
		S []any
		E error
		f func()
	}
)

func operands() []any {
	var nilPair *pair
	var nilStringer *nilStringer
	var nilErr error
	return []any{
		nil, true, 0, -42, int8(-128), uint64(math.MaxUint64), uintptr(10), 'x', rune(-1), rune(0x10FFFF + 1), '\ufffd',
		3.5, -0.0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 1e21, 1e-7, float32(0.1), math.MaxFloat64,
		complex(1, -2), complex64(complex(math.NaN(), math.Inf(1))), "", "héllo\x00\xff`", "a\tb", bytes("x\xff"), []byte(nil), [3]byte{1, 2, 255},
		[]string{"a", "b c"}, []any{1, "x", nil}, map[string]int{"b": 2, "a": 1}, map[any]any{1: "x", 0: nil, 7: true}, map[int]int(nil),
		pair{1, -2}, &pair{3, 4}, nilPair, &[]int{1}, &map[string]int{"k": 1}, nested{S: []any{pair{}}}, struct{}{}, [0]int{}, [2]bool{true},
		named(7), []named{1, 2}, goes{1, 2}, wrong{}, nilStringer, formatter{}, errors.New("err"), nilErr, time.Duration(1500),
		time.March, func() any { var e *wrong; return e }(), [][]int{{1}, nil}, []error{fault("e"), nil}, struct{ error }{fault("in")},
	}
}

func main() {
	for _, format := range []string{
		"%v", "%+v", "%#v", "%T", "%d", "%+d", "% d", "%x", "%X", "%#x", "% x", "%# X", "%o", "%O", "%#o", "%b", "%c", "%q", "%#q", "%+q", "%U", "%#U",
		"%e", "%G", "%.3f", "%+08.2f", "%s", "%10.2s", "%-10s|", "%010d", "%-010d|", "%+.0d", "%.0f", "%6.3v", "%t", "%p", "%z", "%!", "%w", "%x%%",
		"%[1]*d", "%.[1]*f", "%[2]d", "%[1]v %v", "%08q", "%+#v", "%#+x", "%.2q", "%-8t|", "%08v", "%+08x", "%#.3x", "%.1000000000v",
	} {
		fmt.Printf("== %s\n", format)
		for i, o := range operands() {
			if format == "%p" && o != nil {
				switch o.(type) {
				case *pair, *[]int, *map[string]int, *nilStringer, []byte, bytes, []string, []any, map[string]int, map[any]any, []named, [][]int, []error:
					continue // an address
				}
			}
			if i == 35 && format != "%T" || i == 49 && format == "%p" {
				continue // addresses within
			}
			fmt.Printf("%d "+format+"\n", i, o)
		}
	}
}
