package main

import (
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// An app is the command's surroundings: all that it reads of the world beside
// its arguments and files.
type app struct {
	stdin          input
	stdout, stderr io.Writer
	env            []string // of the programs that it runs
	inTerm         bool     // stdin is a terminal, and so on
	outTerm        bool
	errTerm        bool
	width          int // columns of the terminal
	noColor        bool
	now            func() time.Time
}

// maxWidth is how many columns a trace uses at most.
const maxWidth = 100

// newApp returns the app of this process.
func newApp() *app {
	a := &app{stdin: input{in: os.Stdin}, env: os.Environ(), stdout: os.Stdout, stderr: os.Stderr, width: maxWidth, now: time.Now,
		inTerm:  term.IsTerminal(int(os.Stdin.Fd())),
		outTerm: term.IsTerminal(int(os.Stdout.Fd())),
		errTerm: term.IsTerminal(int(os.Stderr.Fd())),
		noColor: os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"}
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		a.width = min(w, maxWidth)
	}
	return a
}
