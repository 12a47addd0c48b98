package main

import (
	"context"
	"fmt"
	"io"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

// loadBoth loads a program for the simulator and, as the go command gets it, for the
// real runtime. A scenario is built alone, wherever the user is.
func loadBoth(names []string) (verify.Program, *verify.Text, error) {
	src, err := find(names)
	if err != nil {
		return verify.Program{}, nil, err
	}
	text := verify.Read(src)
	p, err := compile(names[0], src)
	if err != nil {
		return verify.Program{}, nil, err
	}
	var s real.Source
	if _, ok := scenario(names[0]); ok && len(names) == 1 {
		s = text.Alone(p.name)
	} else if s, err = text.Source(names); err != nil {
		return verify.Program{}, nil, err
	}
	return verify.Program{Name: p.name, File: p.file, Code: p.code, Source: s, Timed: text.Timed()}, text, nil
}

// mostInput is how many bytes of standard input a program may have that is run
// more than once.
const mostInput = 16 << 20

// wholeInput reads the standard input to its end, if the program seems to read any:
// each run gets all of it.
func (a *app) wholeInput(ctx context.Context, t *verify.Text) ([]byte, error) {
	if !t.Mentions("Stdin", "stdin", "fmt.Scan") {
		return nil, nil
	}
	if a.inTerm {
		fmt.Fprintln(a.stderr, "gmpsim: the program reads standard input; each run gets what you type now, up to Ctrl-D")
	}
	for {
		switch err := a.stdin.more(ctx); {
		case err == io.EOF:
			return append([]byte{}, a.stdin.seen...), ctx.Err()
		case err != nil:
			return nil, fmt.Errorf("standard input cannot be read: %w", reason(err))
		case len(a.stdin.seen) > mostInput:
			return nil, fmt.Errorf("standard input has more than %d MB: to compare, it must have an end", mostInput>>20)
		}
	}
}
