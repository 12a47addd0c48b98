package load

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"time"
)

// The values of flags. What a pool would refuse is refused while the command line
// is read, so that the error names the flag and nothing has begun.

// Parse is flag.Parse for a program whose arguments are flags alone: what is none,
// such as tasks without its dash, is refused as a wrong flag is. The flag package
// stops there, and leaves it and all behind it to a program that never looks.
func Parse() {
	flag.Parse()
	if err := onlyFlags(flag.CommandLine); err != nil {
		fmt.Fprintln(flag.CommandLine.Output(), err)
		flag.Usage()
		os.Exit(2)
	}
}

// onlyFlags returns an error that names the first argument that is no flag.
func onlyFlags(fs *flag.FlagSet) error {
	if fs.NArg() == 0 {
		return nil
	}
	return fmt.Errorf("%q is no flag: want only flags, such as -tasks 30", fs.Arg(0))
}

// A number is a flag.Value: a whole number that is not below another.
type number struct {
	to    *int
	least int
	then  func() error // looks at the new value, if there is more to be said of it
}

// String returns the number; the flag package also asks one that has no place.
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

// A pair is two numbers, the first of which is not above the second.
type pair struct {
	least, most           *int
	givenLeast, givenMost bool
}

func (p *pair) setLeast() error {
	p.givenLeast = true
	if p.givenMost && *p.least > *p.most {
		return fmt.Errorf("want %d or less, as -workers has it", *p.most)
	}
	*p.most = max(*p.most, *p.least)
	return nil
}

func (p *pair) setMost() error {
	p.givenMost = true
	if p.givenLeast && *p.least > *p.most {
		return fmt.Errorf("want %d or more, as -min has it", *p.least)
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
