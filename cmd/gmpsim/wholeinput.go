package main

import (
	"context"
	"fmt"
	"io"

	"github.com/gmpsim/gmpsim/verify"
)

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
		fmt.Fprintln(a.stderr, "gmpsim: the program reads standard input: type it now and end it with Ctrl-D\n"+
			"        each run gets all of it")
	}
	for {
		switch err := a.stdin.more(ctx); {
		case err == io.EOF:
			return append([]byte{}, a.stdin.seen...), ctx.Err()
		case err != nil:
			return nil, fmt.Errorf("standard input cannot be read: %w", reason(err))
		case len(a.stdin.seen) > mostInput:
			return nil, fmt.Errorf("standard input has more than %d MB: too much for verify", mostInput>>20)
		}
	}
}
