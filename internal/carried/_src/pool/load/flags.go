package load

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"time"
)

// These are the values of the flags. They refuse what a pool would refuse, while the
// command line is read: so the error names the flag, and nothing has begun.

// Parse is flag.Parse for a program that takes only flags. It refuses other arguments,
// such as tasks without its dash, as it refuses a wrong flag. Package flag would stop
// there and ignore this argument and all flags after it.
func Parse() {
	flag.Parse()
	if err := onlyFlags(flag.CommandLine); err != nil {
		fmt.Fprintln(flag.CommandLine.Output(), err)
		flag.Usage()
		os.Exit(2)
	}
}

// onlyFlags returns an error that names the first argument that is not a flag.
func onlyFlags(fs *flag.FlagSet) error {
	if fs.NArg() == 0 {
		return nil
	}
	return fmt.Errorf("%q is not a flag; want only flags, such as -tasks 30", fs.Arg(0))
}

// A number is a flag.Value: a whole number that is at least least.
type number struct {
	to    *int
	least int
	then  func() error // checks the new value; nil: no more checks
}

// String returns the number; package flag also calls it on a zero value.
func (n *number) String() string {
	if n.to == nil {
		return ""
	}
	return strconv.Itoa(*n.to)
}

// Set reads the number.
func (n *number) Set(s string) error {
	v, err := strconv.Atoi(s)
	if err != nil || v < n.least {
		return fmt.Errorf("want a whole number, %d or more", n.least)
	}
	*n.to = v
	if n.then != nil {
		return n.then()
	}
	return nil
}

// A pair is two numbers; the first is at most the second.
type pair struct {
	least, most           *int
	givenLeast, givenMost bool
}

func (p *pair) setLeast() error {
	p.givenLeast = true
	if p.givenMost && *p.least > *p.most {
		return fmt.Errorf("want at most %d, the value of -workers", *p.most)
	}
	*p.most = max(*p.most, *p.least)
	return nil
}

func (p *pair) setMost() error {
	p.givenMost = true
	if p.givenLeast && *p.least > *p.most {
		return fmt.Errorf("want at least %d, the value of -min", *p.least)
	}
	*p.least = min(*p.least, *p.most)
	return nil
}

// A span is a flag.Value: a time that is not negative.
type span time.Duration

// String returns the time as Set reads it.
func (d *span) String() string { return time.Duration(*d).String() }

// Set reads the time.
func (d *span) Set(s string) error {
	v, err := time.ParseDuration(s)
	if err != nil || v < 0 {
		return fmt.Errorf("want 0 or a time such as 5ms")
	}
	*d = span(v)
	return nil
}
