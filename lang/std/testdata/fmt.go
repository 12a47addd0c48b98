//go:build ignore

// Every verb for every sort of value, as the real fmt prints them.
package main

import (
	"errors"
	"fmt"
	"sync"
)

type point struct{ X, Y int }

func (p point) String() string { return fmt.Sprintf("<%d %d>", p.X, p.Y) }

type plain struct {
	A int
	b string
	C []any
	d *int
	e error
	F map[string]int
	G func()
	h chan int
	I any
}

type inner struct{ P point }
type hidden struct {
	p  point
	in inner
	inner
	error
	Err error
}

type failing struct{}

func (failing) Error() string { panic("no text") }

type nested struct{}

func (nested) String() string { panic(errText("inside")) }

type errText string

func (e errText) Error() string { return string(e) }

type ptr struct{ n int }

func (p *ptr) String() string { return fmt.Sprint("ptr ", p.n) }

type goer int

func (goer) GoString() string { return "goer!" }

type shaper struct{}

func (shaper) Format(f fmt.State, verb rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	fmt.Fprintf(f, "[%c %d %t %d %t %s]", verb, w, wok, p, pok, fmt.FormatString(f, verb))
}

type myBytes []byte
type myByte byte
type myInt int
type myString string
type myFloat float32
type myBool bool
type arr [3]byte
type list []point
type gen[T any] struct{ V T }
type locked struct {
	mu sync.Mutex
	n  int
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
	return fmt.Sprint("n=", l.n)
}

func main() {
	var nilPoint *point
	var nilPtr *ptr
	var nilErr error
	var nilMap map[string]int
	var nilSlice []int
	var e error = errText("bad")
	values := []any{
		nil, true, false, 0, -7, 42, int8(-128), int16(300), int32('x'), int64(1 << 60), uint(7), uint8(255), uint16(65535),
		uint32(1 << 31), uint64(1<<64 - 1), uintptr(4096), 1.5, -2.25, 1e100, 1e-7, 100000.0, 1e6, 1e20, 1e21, float32(0.1), 3.0,
		"", "héllo\n", "a\"b`c", "\xff\x00", 'y', '世', -1, 0x110000,
		[]byte("abc"), []byte(nil), myBytes("xyz"), [3]byte{1, 2, 3}, arr{4, 5, 6}, []myByte{7, 8}, []int{1, 2}, nilSlice, []string{"a", "b c"},
		[2]bool{true, false}, [][]int{{1}, {2, 3}}, []any{1, "a", nil, e}, []error{nil, e},
		map[string]int{"b": 2, "a": 1}, nilMap, map[int]string{3: "c", -1: "z"}, map[point]bool{{2, 1}: true, {1, 2}: false}, map[any]int{"s": 1}, map[bool]int{true: 1, false: 0},
		map[float64]int{1.5: 1, -2: 2}, map[[2]int]int{{2, 1}: 1, {1, 9}: 2},
		point{1, 2}, &point{3, 4}, nilPoint, nilPtr, &ptr{5}, []point{{1, 2}, {3, 4}}, list{{9, 9}}, map[string]point{"p": {5, 6}},
		plain{A: 1, b: "x", C: []any{1, nil, "q"}, F: map[string]int{"k": 1}}, &plain{A: 2, e: e},
		hidden{p: point{1, 2}, inner: inner{point{3, 4}}, error: e, Err: e}, struct{}{}, &struct{ A, B int }{1, 2}, struct{ p point }{point{1, 2}}, struct{ P point }{point{1, 2}},
		e, fmt.Errorf("wrapped: %w", e), nilErr, failing{}, nested{}, goer(3), []goer{1, 2}, shaper{}, []any{shaper{}},
		myInt(5), myString("ms"), myFloat(2.5), myBool(true), gen[int]{7}, gen[map[string]point]{}, &[]int{1}, &map[string]int{"a": 1}, &[2]int{1, 2},
		struct {
			A any
			E error
			S fmt.Stringer
		}{}, struct{ S []fmt.Stringer }{[]fmt.Stringer{nil, point{7, 7}}}, &locked{},
	}
	formats := []string{
		"%v", "%+v", "%#v", "%T", "%d", "%+d", "% d", "%05d", "%-5d|", "%5d|", "%x", "%X", "%#x", "% x", "%# X", "%o", "%O", "%#o", "%b", "%c", "%q", "%#q", "%+q", "%U", "%#U",
		"%e", "%E", "%f", "%F", "%g", "%G", "%8.2f|", "%-8.2f|", "%+.3e", "%08.3f", "% .1f", "%.0f", "%#g", "%s", "%10s|", "%-10s|", "%.2s", "%010s", "%t", "%5t|", "%w", "%z", "%!", "%10v|", "%-10v|", "%010v", "%.3v", "%+.2v", "%#08x", "%x", "%.3x", "%+#v", "%6.3d|", "%+06d",
	}
	for _, f := range formats {
		for i, v := range values {
			fmt.Printf("%s %d: ", f[1:], i)
			fmt.Printf(f+"\n", v)
		}
	}
	fmt.Println(values[:len(values)-1]...)
	fmt.Print("a", "b", 1, 2, true, "c", 3.5, nil, '\n', myString("z"), 1, e, e, "\n")
	fmt.Print(1, 2, "\n")

	for _, f := range []string{"%d %d", "%d", "%", "%d%%", "%[2]d %[1]d", "%[3]d", "%[x]d", "%[", "%[1]", "%[]d", "%[-1]d", "%[2]*[1]d|", "%*d|", "%-*d|", "%.*f", "%.*d|", "%[1]*.[2]*[3]f|", "%!d", "%é", "%.d|", "%.", "%99999999d", "%[5]d %d", "%[1]d %d %[1]d", "%[2]d", "%6.2f%%", "%[3]*.[2]*[1]f", "%.[2]*d", "%.-3d", "%+[1]d", "%[1]+d", "%s %s %s", "%[1]v %[1]v", "% d|%+d|%-3d|", "%v %v %v %v", "%[1]2d"} {
		fmt.Printf("%q: ", f)
		fmt.Printf(f, 12, 5, 3)
		fmt.Print(" / ")
		fmt.Printf(f, "a", -4, 2.5)
		fmt.Print(" / ")
		fmt.Printf(f)
		fmt.Println()
	}

	w := fmt.Errorf("two %w and %w", e, errors.New("other"))
	fmt.Println(w, errors.Is(w, e), errors.Unwrap(w) == nil)
	fmt.Printf("%T %T %T %T\n", w, fmt.Errorf("x %w", e), fmt.Errorf("y"), fmt.Errorf("z %d", 1))
	fmt.Println(fmt.Errorf("not an error %w", 5), fmt.Errorf("%w %[1]w", e), fmt.Errorf("%[2]w %[1]w", e, errors.New("o2")))
	fmt.Println(fmt.Sprint(), fmt.Sprint("x", 1, 2, "y"), fmt.Sprintln("end", 3))
	fmt.Println(string(fmt.Appendf([]byte("pre "), "%03d", 7)), string(fmt.Append(nil, 1, 2)), string(fmt.Appendln(nil, "l")))
	n, err := fmt.Println("counted")
	fmt.Println(n, err)
}
