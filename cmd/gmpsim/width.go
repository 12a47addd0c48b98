package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/pflag"
	"golang.org/x/term"
)

// How many columns a text has that is not told otherwise, and the least with which a row says anything.
const (
	mostColumns  = 100
	leastColumns = 40
)

// columns is the flag --width; 0 is not given.
type columns int

func (v *columns) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < leastColumns || n > 1000 {
		return fmt.Errorf("want a number of columns from %d to 1000", leastColumns)
	}
	*v = columns(n)
	return nil
}

func (v *columns) String() string { return strconv.Itoa(int(*v)) }

func (v *columns) Type() string { return "N" }

func (v *columns) declare(f *pflag.FlagSet) {
	f.Var(v, "width", fmt.Sprintf("use N columns (default: those of the terminal or of COLUMNS, up to %d)", mostColumns))
	f.Lookup("width").DefValue = "0"
}

// or returns the columns that the flag says, or else others.
func (v columns) or(others int) int {
	if v > 0 {
		return int(v)
	}
	return others
}

// terminalColumns returns the columns of the terminal that is the output. Where it is none, COLUMNS says
// how wide the reader's is, if the shell exports it: a pager has no other way to say so.
func terminalColumns(out *os.File, env string) int {
	if w, _, err := term.GetSize(int(out.Fd())); err == nil && w > 0 {
		return min(w, mostColumns)
	}
	if w, err := strconv.Atoi(env); err == nil && w >= leastColumns {
		return min(w, mostColumns)
	}
	return mostColumns
}
