//go:build ignore

// Does every verb, with every flag, width and precision, print every kind of
// value as the real fmt does? A line has a format and a checksum of what it makes
// of all values; run it with an argument to see the values themselves.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type (
	myInt    int
	myString string
	myBytes  []byte
	point    struct{ X, Y int }
	nested   struct {
		Name  string
		P     *point
		In    any
		inner point
		List  []point
		M     map[string]int
		F     func()
		C     chan int
		E     error
	}
	embedded struct {
		point
		Z float64
	}
	stringer  struct{ s string }
	pstringer struct{ s string }
	goer      struct{ s string }
	formatter struct{ s string }
	failing   struct{ s string }
	both      struct{ s string }
	key       struct {
		A any
		B [2]int
	}
)

func (s stringer) String() string   { return "<" + s.s + ">" }
func (s *pstringer) String() string { return "<*" + s.s + ">" }
func (g goer) GoString() string     { return "goer!" + g.s }
func (f failing) Error() string     { return "failing " + f.s }
func (b both) Error() string        { return "error " + b.s }
func (b both) String() string       { return "string " + b.s }
func (i myInt) String() string      { return fmt.Sprintf("myInt(%d)", int(i)) }
func (f formatter) Format(s fmt.State, verb rune) {
	wid, hasWid := s.Width()
	prec, hasPrec := s.Precision()
	fmt.Fprintf(s, "%s|%s|%d %t %d %t", f.s, fmt.FormatString(s, verb), wid, hasWid, prec, hasPrec)
	for _, c := range "+-# 0x" {
		fmt.Fprintf(s, "%t", s.Flag(int(c)))
	}
}

var values = []any{
	nil, true, false, 0, 1, -1, 42, int8(-128), int16(300), int32('x'), int64(math.MinInt64), uint(7), uint8(255), uint16(65535), uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xbeef),
	'世', '\n', rune(0x10FFFF), rune(-5), 0.0, 1.5, -2.25, 1e21, 1e-7, 123456789.0, math.NaN(), math.Inf(1), math.Inf(-1), math.Copysign(0, -1), float32(0.1), float32(3e10), math.MaxFloat64, math.SmallestNonzeroFloat64,
	"", "hello", "世界", "a\tb\n\"q\"", "back`quote", "\xff\x00", strings.Repeat("long ", 5), []byte(nil), []byte{}, []byte("bytes\x01"), [3]byte{1, 2, 255}, myBytes("mine"), myString("own"), myInt(5),
	[]int(nil), []int{}, []int{1, -2, 3}, [2]bool{true, false}, []string{"a", "b c"}, []any{1, "x", nil, 2.5, []int{1}}, [][]int{{1}, {2, 3}}, []error{failing{"e"}, nil}, []myInt{1, 2}, []float32{0.5, 1}, []*point{nil},
	map[string]int(nil), map[string]int{}, map[string]int{"b": 2, "a": 1, "c": -3}, map[int]string{3: "x", -1: "y", 2: ""}, map[float64]bool{math.NaN(): true, 1: false, math.Inf(-1): true}, map[bool]int{true: 1, false: 0},
	map[[2]int]string{{2, 1}: "b", {1, 9}: "a"}, map[point]string{{2, 1}: "b", {1, 9}: "a"}, map[any]int{2: 2, 1: 3}, map[rune][]int{'b': {1}, 'a': nil}, map[string]map[string]point{"o": {"i": {1, 2}}}, map[myInt]stringer{1: {"v"}},
	point{1, 2}, &point{3, 4}, (*point)(nil), struct{}{}, &struct{}{}, struct{ a, b any }{1, "x"}, embedded{point{1, 2}, 3.5}, &embedded{}, nested{}, nested{Name: "n", In: point{5, 6}, inner: point{7, 8}, List: []point{{9, 10}}, M: map[string]int{"z": 1}, E: failing{"inside"}},
	&[]int{1, 2}, &map[string]int{"k": 1}, &[2]string{"p", "q"}, key{A: stringer{"in key"}, B: [2]int{1, 2}}, stringer{"s"}, &stringer{"ps"}, (*stringer)(nil), pstringer{"no"}, &pstringer{"yes"}, (*pstringer)(nil), goer{"g"}, &goer{"pg"}, []goer{{"x"}},
	formatter{"f"}, &formatter{"pf"}, []formatter{{"lf"}}, map[string]formatter{"k": {"mf"}}, failing{"x"}, &failing{"px"}, both{"b"}, []both{{"lb"}}, errors.New("plain"), fmt.Errorf("wrapped: %w", failing{"cause"}), errors.Join(failing{"one"}, failing{"two"}),
	struct {
		S stringer
		s stringer
		P *stringer
	}{stringer{"up"}, stringer{"low"}, &stringer{"ptr"}}.S, struct{ E error }{failing{"field"}}, struct{ e error }{failing{"field"}}, []stringer{{"a"}}, map[stringer]stringer{{"k"}: {"v"}}, [1]any{stringer{"in any"}},
	time.Duration(1500) * time.Millisecond, time.March, []time.Duration{time.Second, 2 * time.Hour}, (func())(nil), (chan int)(nil), (map[string]bool)(nil), (*int)(nil), []func(){nil}, any(nil), [0]int{}, [2][2]int{{1, 2}, {3, 4}},
}

var verbs = strings.Split("v T t d b o O x X c q U e E f F g G s w z", " ")

var flags = []string{"", "+", "-", "#", " ", "0", "+#", "-0", "# ", "#0", "-+# 0"}

var sizes = []string{"", "9", ".3", "12.4", "."}

func safe(format string, v any) (s string) {
	defer func() {
		if e := recover(); e != nil {
			s = fmt.Sprint("panic: ", e)
		}
	}()
	return fmt.Sprintf(format, v)
}

// sum is FNV-1a.
func sum(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func main() {
	for _, verb := range verbs {
		for _, flag := range flags {
			for _, size := range sizes {
				format := "%" + flag + size + verb
				h := uint32(2166136261)
				for _, v := range values {
					text := safe(format, v)
					h = sum(h, text)
					if len(os.Args) > 1 {
						fmt.Printf("%s %q\n", format, text)
					}
				}
				fmt.Printf("%s %08x\n", format, h)
			}
		}
	}
	for _, v := range values {
		fmt.Printf("%v | %+v | %#v | %T | %s | %q | %d | %x\n", v, v, v, v, v, v, v, v)
	}
	fmt.Println(values...)
	fmt.Print(values...)
	fmt.Println()
	fmt.Printf("%s\n", fmt.Append([]byte("begin "), values...))
	fmt.Printf("%s", fmt.Appendln([]byte("begin "), 1, "a", "b", 2, 3))
	fmt.Printf("%s\n", fmt.Appendf(nil, "%d%%%s", 1, "x"))
	for _, v := range []any{nil, 1, "x", (*int)(nil), []int(nil), map[string]int(nil), (func())(nil), (chan int)(nil), point{}, [2]int{}} {
		fmt.Printf("%p %#p %9p %-9p| %+p %v\n", v, v, v, v, v, v)
	}
	broken()
}

// broken are formats that do not fit their operands.
func broken() {
	for _, f := range []string{"%", "%!", "%d", "%d %d", "%z", "%[2]d %[1]d", "%[1]d %d %[1]d", "%[3]d", "%[0]d", "%[x]d", "%[1", "%[]d", "%[-1]d", "%*d", "%-*d|", "%.*d", "%[2]*[1]d|", "%[1]*.[2]*[3]f|", "%[5]*d", "%.[1]d",
		"%[1].2d", "%-010d|", "%+-d", "%100000000d", "%.100000000d", "%é", "%\xff", "100%", "%%%%", "%5%|", "%-5%|", "%d%", "%s %s", "no verb", "%v %v %v %v %v", "%[1]v %[1]T %[1]q", "%.-1d", "%-.3d|", "%w %w", "%.2t", "% #x", "%#+v"} {
		for _, a := range [][]any{nil, {1}, {5, 42}, {3, 2, 1.23456}, {"s"}, {int8(7), "x"}, {nil}, {errors.New("e"), errors.New("f")}} {
			fmt.Printf("%q: %q ", f, fmt.Sprintf(f, a...))
			err := fmt.Errorf(f, a...)
			_, many := err.(interface{ Unwrap() []error })
			fmt.Printf("%q %T %t %v\n", err, err, many, errors.Unwrap(err))
		}
	}
}
