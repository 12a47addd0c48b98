//go:build ignore

// What does flag make of a command line, and what does it say of a wrong one?
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// list is a Value that collects.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }
func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("that is bad")
	}
	*l = append(*l, s)
	return nil
}

// level is a Value whose String method cannot stand a nil map.
type level struct{ names map[int]string }

func (l level) String() string { return l.names[0][:1] }
func (level) Set(string) error { return nil }

// toggle is a Value that needs no value.
type toggle struct{ n int }

func (t *toggle) String() string   { return strconv.Itoa(t.n) }
func (t *toggle) IsBoolFlag() bool { return true }
func (t *toggle) Set(s string) error {
	if s == "never" {
		return errors.New("not " + s)
	}
	t.n++
	return nil
}

// celsius reads and writes itself.
type celsius float64

func (c celsius) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%.1f°", float64(c)), nil }
func (c *celsius) UnmarshalText(text []byte) error {
	v, err := strconv.ParseFloat(strings.TrimSuffix(string(text), "°"), 64)
	*c = celsius(v)
	return err
}

// set returns a set with a flag of every kind.
func set(name string, handling flag.ErrorHandling) *flag.FlagSet {
	f := flag.NewFlagSet(name, handling)
	f.SetOutput(os.Stdout)
	f.Bool("b", false, "a bool")
	f.Bool("verbose", true, "print `everything` that\nthere is")
	f.Int("n", 0, "a number of `times`")
	f.Int("m", 3, "an int")
	f.Int64("i64", -5, "an int64")
	f.Uint("u", 7, "a uint")
	f.Uint64("u64", 0, "a uint64")
	f.Float64("f", 1.5, "a float")
	f.String("s", "", "a string")
	f.String("t", "de\"fault", "another `one")
	f.Duration("d", 90*time.Second, "a duration")
	f.Var(new(list), "l", "a list")
	f.Var(&list{"x", "y"}, "L", "a list that is not empty")
	f.Var(new(toggle), "toggle", "a switch")
	f.TextVar(new(celsius), "c", celsius(20), "a `temperature`")
	f.Func("func", "calls", func(s string) error {
		if s == "" {
			return errors.New("nothing given")
		}
		fmt.Println("called with", s)
		return nil
	})
	f.BoolFunc("boolfunc", "calls, too", func(s string) error {
		fmt.Println("called with", s)
		if s == "false" {
			return errors.New("will not")
		}
		return nil
	})
	return f
}

var lines = []string{
	"", "a b", "-b", "--b x -n 1", "-b=false -n=5 rest -n 6", "-n 5 -- -b", "-", "- -b", "-n", "-n x", "-n=", "-n=99999999999999999999", "-i64 0x10", "-u -1", "-u 0b11", "-u64 18446744073709551615",
	"-f 1e400", "-f NaN", "-f x", "-s", "-s=", "-s -b", "-s=a=b", "-d 1h30m", "-d 5", "-b=maybe", "-b false", "--verbose=0", "-zzz", "--zzz=1", "-=", "--=x", "---n", "-l a -l b -l=c", "-l bad", "-L z",
	"-toggle -toggle", "-toggle=never", "-toggle=x", "-c 36.6", "-c hot", "-func x", "-func=", "-boolfunc", "-boolfunc=false", "-boolfunc=x y", "-h", "-help", "-m 1 -m 2", "-n 010 -i64 -1_0",
}

func parse() {
	for _, line := range lines {
		f := set("cmd", flag.ContinueOnError)
		f.Usage = func() { fmt.Println("usage") }
		err := f.Parse(strings.Fields(line))
		fmt.Printf("%q: %v %t | %d %q %d |", line, err, err == flag.ErrHelp, f.NArg(), f.Args(), f.NFlag())
		f.Visit(func(f *flag.Flag) {
			fmt.Printf(" %s=%v", f.Name, f.Value)
			if g, ok := f.Value.(flag.Getter); ok && f.Name != "c" {
				fmt.Printf("(%T)", g.Get())
			}
		})
		fmt.Println()
	}
}

func usage() {
	f := set("cmd", flag.ContinueOnError)
	fmt.Println(f.Parse([]string{"-h"}), f.Name(), f.ErrorHandling(), f.Parsed())
	f = set("", flag.ContinueOnError)
	fmt.Println(f.Parse([]string{"-nope"}))
	f.Usage = nil
	fmt.Println(f.Parse([]string{"-n"}))
	f = flag.NewFlagSet("zero", flag.ContinueOnError)
	f.SetOutput(os.Stdout)
	f.Var(level{map[int]string{0: "low"}}, "level", "panics when it is zero")
	f.PrintDefaults()
	f.VisitAll(func(f *flag.Flag) {
		name, text := flag.UnquoteUsage(f)
		fmt.Printf("%q %q %q %q %q\n", f.Name, f.DefValue, f.Usage, name, text)
	})
}

func try(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("panic: %T %v\n", e, e)
		}
	}()
	f()
}

func mistakes() {
	f := set("cmd", flag.PanicOnError)
	f.Usage = func() {}
	try(func() { f.Parse([]string{"-n", "x"}) })
	try(func() { f.Parse([]string{"-h"}) })
	try(func() { f.Int("n", 1, "again") })
	try(func() { f.Int("-x", 1, "dash") })
	try(func() { f.Int("x=y", 1, "equals") })
	try(func() { f.TextVar(new(celsius), "wrong", new(text), "another type") })
	try(func() {
		f := flag.NewFlagSet("", flag.PanicOnError)
		f.SetOutput(os.Stdout)
		f.Int("n", 1, "once")
		f.Int("n", 1, "twice")
	})
	fmt.Println(f.Set("none", "1"), f.Set("n", "x"), f.Set("n", "8"), f.Lookup("n").Value, f.Lookup("none") == nil, f.NFlag())
	f.Init("renamed", flag.ContinueOnError)
	fmt.Println(f.Name(), f.Output() == os.Stdout, f.Arg(0) == "", f.Arg(-1) == "")
	var zero flag.FlagSet
	zero.SetOutput(os.Stdout)
	fmt.Println(zero.Parse([]string{"-x"}), zero.NFlag())
}

// text is not a celsius.
type text string

func (t text) MarshalText() ([]byte, error) { return []byte(t), nil }

func commandLine() {
	os.Args = []string{"prog", "-n", "4", "-name=gopher", "-wait", "1m", "file", "-x"}
	n := flag.Int("n", 1, "how many")
	var name string
	flag.StringVar(&name, "name", "nobody", "who")
	wait := flag.Duration("wait", time.Second, "how long")
	var l list
	flag.Var(&l, "l", "list")
	var b bool
	flag.BoolVar(&b, "b", true, "bool")
	var i int
	var i64 int64
	var u uint
	var u64 uint64
	var f float64
	var d time.Duration
	flag.IntVar(&i, "i", 1, "")
	flag.Int64Var(&i64, "i64", 2, "")
	flag.UintVar(&u, "u", 3, "")
	flag.Uint64Var(&u64, "u64", 4, "")
	flag.Float64Var(&f, "f", 5, "")
	flag.DurationVar(&d, "d", 6, "")
	fmt.Println(*flag.Int64("j64", 7, ""), *flag.Uint("v", 8, ""), *flag.Uint64("v64", 9, ""), *flag.Float64("g", 10, ""), *flag.String("s", "11", ""), *flag.Bool("c", true, ""))
	fmt.Println(flag.Parsed())
	flag.Parse()
	fmt.Println(*n, name, *wait, l, b, i, i64, u, u64, f, d, flag.Args(), flag.NArg(), flag.Arg(1), flag.NFlag(), flag.Parsed())
	fmt.Println(flag.Set("b", "f"), b, flag.Lookup("b").DefValue)
	flag.Visit(func(f *flag.Flag) { fmt.Print(f.Name, " ") })
	flag.CommandLine.SetOutput(os.Stdout)
	flag.CommandLine.Init("renamed", flag.ContinueOnError)
	flag.Usage = func() { fmt.Println("own usage") }
	fmt.Println(flag.CommandLine.Parse([]string{"-help"}))
	flag.PrintDefaults()
}

func main() {
	parse()
	usage()
	mistakes()
	commandLine()
}
