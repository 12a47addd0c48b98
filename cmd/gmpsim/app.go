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
	colors         colors
	now            func() time.Time

	// heed lets Ctrl-C end the command's context instead of the process. It is called where
	// something runs that looks at the context: a program is loaded in one piece.
	heed func()
}

// heeds calls heed, if there is one.
func (a *app) heeds() {
	if a.heed != nil {
		a.heed()
	}
}

// newApp returns the app of this process.
func newApp() *app {
	a := &app{stdin: input{in: os.Stdin}, env: os.Environ(), stdout: os.Stdout, stderr: os.Stderr, now: time.Now,
		width:   terminalColumns(os.Stdout, os.Getenv("COLUMNS")),
		inTerm:  term.IsTerminal(int(os.Stdin.Fd())),
		outTerm: term.IsTerminal(int(os.Stdout.Fd())),
		errTerm: term.IsTerminal(int(os.Stderr.Fd())),
		colors:  colorsOf(os.Getenv)}
	return a
}
