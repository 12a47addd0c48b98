//go:build ignore

// What do Sscan, Sscanln, Sscanf and their relatives read, and what is left of
// the input?
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type (
	myInt    int8
	myUint   uint16
	myFloat  float32
	myBool   bool
	myString string
	myBytes  []byte
	myByte   byte
)

// targets are new variables of every kind that can be read, and some that cannot.
func targets() []any {
	return []any{new(bool), new(int), new(int8), new(int16), new(int32), new(int64), new(uint), new(uint8), new(uint16), new(uint32), new(uint64),
		new(uintptr), new(float32), new(float64), new(string), new([]byte), new(myInt), new(myUint), new(myFloat), new(myBool), new(myString), new(myBytes),
		new([]myByte), new([]int), new([2]int), new(map[string]int), new(any), new(*int), new(struct{}), 7, "x"}
}

// value is what a target points to.
func value(p any) any {
	switch p := p.(type) {
	case *bool:
		return *p
	case *int:
		return *p
	case *int8:
		return *p
	case *int16:
		return *p
	case *int32:
		return *p
	case *int64:
		return *p
	case *uint:
		return *p
	case *uint8:
		return *p
	case *uint16:
		return *p
	case *uint32:
		return *p
	case *uint64:
		return *p
	case *uintptr:
		return *p
	case *float32:
		return *p
	case *float64:
		return *p
	case *string:
		return *p
	case *[]byte:
		return string(*p)
	case *myInt:
		return *p
	case *myUint:
		return *p
	case *myFloat:
		return *p
	case *myBool:
		return *p
	case *myString:
		return *p
	case *myBytes:
		return string(*p)
	}
	return p != nil
}

var inputs = []string{"", " ", "7", "-7", "+7", "007", "0x1F", "0b101", "0o17", "1_000", "128", "-129", "65536", "99999999999999999999", "1.5", "-1e3", "1e400",
	"0x1p-2", "3p2", "NaN", "+Inf", "infinity", ".5", "5.", "t", "T", "true", "TrUe", "false", "f", "fals", "tru", "word", "two words", "世界", "\nnext", "\r\nnext", "\"quo\\tted\" x",
	"`raw\\n`", "\"open", "'c'", "68656c6c6f", "6", "6x", "U+1F600", "\xff\xfe", "é", "()", "1,2", "--1", "_", "1__0", "%", "x y z"}

// each reads every input into every kind of variable.
func each() {
	for _, in := range inputs {
		fmt.Printf("%q:", in)
		for _, p := range targets() {
			n, err := fmt.Sscan(in, p)
			if err != nil {
				fmt.Printf(" %T %d %v;", p, n, err)
				continue
			}
			fmt.Printf(" %T %v;", p, value(p))
		}
		fmt.Println()
	}
}

// verbs reads by every verb, with and without a width.
func verbs() {
	for _, format := range []string{"%v", "%d", "%b", "%o", "%x", "%X", "%U", "%c", "%s", "%q", "%t", "%e", "%f", "%g", "%E", "%G", "%F", "%p", "%T", "%w", "%z", "%3d", "%2s", "%1v", "%5x", "%4f", "%2c", "%0d", "%世"} {
		fmt.Printf("%s:", format)
		for _, in := range []string{"12", "-101", "1f", "true", "\"s\"", " x", "U+41", "3.25", ""} {
			for _, p := range []any{new(int), new(uint8), new(float64), new(string), new(bool), new([]byte), new(rune)} {
				n, err := fmt.Sscanf(in, format, p)
				if err != nil {
					fmt.Printf(" %d %v;", n, err)
					continue
				}
				fmt.Printf(" %v;", value(p))
			}
		}
		fmt.Println()
	}
}

// formats reads two numbers by formats with text between the verbs.
func formats() {
	for _, c := range [][2]string{
		{"%d %d", "1 2"}, {"%d %d", "1\n2"}, {"%d%d", "1 2"}, {"%d%d", "12"}, {"%1d%1d", "12"}, {"%d,%d", "1,2"}, {"%d,%d", "1, 2"}, {"%d,%d", "1 ,2"}, {"%d, %d", "1,2"},
		{"%d\n%d", "1\n2"}, {"%d\n%d", "1 \n 2"}, {"%d\n%d", "1 2"}, {"%d\n\n%d", "1\n2"}, {"%d\n\n%d", "1\n\n2"}, {"%d \n %d", "1\n2"}, {"%d \n%d", "1 x\n2"},
		{"%d%%%d", "1%2"}, {"%d%%%d", "1 2"}, {"%d %% %d", "1 % 2"}, {"%%%d %d", "%1 2"}, {"a%db%dc", "a1b2c"}, {"a%db%dc", "a1b2d"}, {"a%db%dc", "a1b2"}, {"a%db%dc", "x1b2c"},
		{" %d %d", "1 2"}, {" %d %d", "  1 2"}, {"%d %d ", "1 2"}, {"%d %d\n", "1 2"}, {"%d %d\n", "1 2\n"}, {"%d %d x", "1 2 x"}, {"%d", "1 2"}, {"%d %d %d", "1 2 3"}, {"%d %", "1 2"}, {"%", "1"},
		{"", "1 2"}, {"x", "x"}, {"(%d)(%d)", "(1)(2)"}, {"%d\t%d", "1\t2"}, {"%d\t%d", "1    2"}, {"%d %d", "1\r\n2"}, {"%d\n%d", "1\r\n2"}, {"%d é%d", "1 é2"}, {"%v:%v", "0x10:010"}, {"%3d%d", "12345"}, {"%5d %d", "1 2"},
		{"%d %d", "1"}, {"%d %d", ""}, {"%d %d", "x"}, {"%d %d", "1 x"}, {"%1d:%2d", "12:3"}, {"\n%d %d", "\n1 2"}, {"\n%d %d", "1 2"}, {" \n %d %d", "1 2"},
	} {
		var a, b int
		n, err := fmt.Sscanf(c[1], c[0], &a, &b)
		fmt.Printf("%q %q: %d %d %d %v\n", c[0], c[1], n, a, b, err)
	}
}

// calls reads with each of the functions and shows what they leave.
func calls() {
	for _, in := range []string{"1 2 3\n", "1 2\n3\n", "1\n2 3\n", "1\n\n2\n3", "1 2 x", "1 2", "1 2 3 4\n", " 1 2 3 ", "1 2 3\r\n4", "1,2", "\n1 2 3"} {
		for i, call := range []func(io.Reader, ...any) (int, error){fmt.Fscan, fmt.Fscanln, func(r io.Reader, a ...any) (int, error) { return fmt.Fscanf(r, "%d %d %d\n", a...) }} {
			for _, whole := range []bool{true, false} {
				var r io.Reader = strings.NewReader(in)
				if !whole {
					r = oneByte{r}
				}
				var a, b, c int
				n, err := call(r, &a, &b, &c)
				rest, _ := io.ReadAll(r)
				fmt.Printf("%q %d: %d %d %d %d %v left %q\n", in, i, n, a, b, c, err, rest)
			}
		}
	}
	r := bufio.NewReader(strings.NewReader("first 1\nsecond 2\nthird\nfourth 4 4\n"))
	for range 6 {
		var name string
		var x int
		n, err := fmt.Fscanln(r, &name, &x)
		fmt.Println(n, err, name, x)
	}
	n, err := fmt.Fscan(broken{}, new(int))
	fmt.Println(n, err)
	n, err = fmt.Fscan(io.MultiReader(strings.NewReader("12"), broken{}), new(int))
	fmt.Println(n, err)
	fmt.Println(fmt.Sscan("1"))
	fmt.Println(fmt.Sscanln(""))
	fmt.Println(fmt.Sscanln("x"))
}

// oneByte reads a byte at a time, broken nothing.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) { return o.r.Read(p[:1]) }

type broken struct{}

func (broken) Read(p []byte) (int, error) { return 0, errors.New("broken") }

// pair reads itself: (x;y).
type pair struct{ x, y int }

func (p *pair) Scan(s fmt.ScanState, verb rune) error {
	wid, ok := s.Width()
	fmt.Printf("[%c %d %t]", verb, wid, ok)
	_, err := fmt.Fscanf(s, "(%d;%d)", &p.x, &p.y)
	return err
}

// word reads letters.
type word string

func (w *word) Scan(s fmt.ScanState, verb rune) error {
	if verb == '!' {
		return errors.New("not so")
	}
	if verb == 'E' {
		return io.EOF
	}
	if verb == 'P' {
		panic("in Scan")
	}
	_, err := s.Read(nil)
	fmt.Printf("[%v]", err)
	token, err := s.Token(verb != 'n', func(r rune) bool { return 'a' <= r && r <= 'z' })
	*w = word(token)
	r, size, rerr := s.ReadRune()
	fmt.Printf("[%q %d %v]", r, size, rerr)
	if rerr == nil {
		s.UnreadRune()
	}
	return err
}

func scanners() {
	for _, c := range [][2]string{{"%v", "(1;2)"}, {"%10v", "(1;2)"}, {"%3v", "(1;2)"}, {"%v", "(1;x)"}, {"%v", " (1;2) "}, {"%v", ""}} {
		p := new(pair)
		n, err := fmt.Sscanf(c[1], c[0], p)
		fmt.Println(c, n, *p, err)
	}
	for _, c := range [][2]string{{"%v", "abc1"}, {"%2v", "abc"}, {"%n", " abc"}, {"%s", "  abc def"}, {"%!", "abc"}, {"%E", "abc"}, {"%v", ""}} {
		w := new(word)
		n, err := fmt.Sscanf(c[1], c[0], w)
		fmt.Printf("%q %d %q %v\n", c, n, *w, err)
	}
	defer func() { fmt.Println(recover()) }()
	fmt.Sscanf("x", "%P", new(word))
}

func main() {
	each()
	verbs()
	formats()
	calls()
	scanners()
	var x int
	fmt.Println(fmt.Scan(&x))
	fmt.Println(fmt.Scanln(&x))
	fmt.Println(fmt.Scanf("%d", &x))
	_, err := fmt.Fscan(os.Stdin, &x)
	fmt.Println(err)
}
