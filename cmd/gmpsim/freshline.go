package main

import "io"

// A freshLine lets what gmpsim says begin a line of its own, although the program's last
// words may have no end of line: it knows whether the line of the terminal, or of a
// redirected standard error, is unfinished.
type freshLine struct{ open bool }

// program returns the writer of a program's stream that shows where messages do.
func (l *freshLine) program(w io.Writer) io.Writer { return programLine{w, l} }

// messages returns the writer of gmpsim's own words.
func (l *freshLine) messages(w io.Writer) io.Writer { return messageLine{w, l} }

type programLine struct {
	io.Writer
	line *freshLine
}

func (w programLine) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if n > 0 {
		w.line.open = p[n-1] != '\n'
	}
	return n, err
}

type messageLine struct {
	io.Writer
	line *freshLine
}

func (w messageLine) Write(p []byte) (int, error) {
	if w.line.open && len(p) > 0 {
		w.line.open = false
		if _, err := io.WriteString(w.Writer, "\n"); err != nil {
			return 0, err
		}
	}
	return w.Writer.Write(p)
}

// freshLines lets a.stderr begin a line where the program has not ended its own, and
// returns the program's streams. Its standard output counts if both are one terminal.
func (a *app) freshLines() (stdout, stderr io.Writer) {
	line := &freshLine{}
	stdout, stderr = a.stdout, line.program(a.stderr)
	if a.outTerm && a.errTerm {
		stdout = line.program(stdout)
	}
	a.stderr = line.messages(a.stderr)
	return stdout, stderr
}
