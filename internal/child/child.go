// Package child runs other programs so that none of them brings its parent down: one
// that does not end in time, prints without bound or starts processes of its own is
// killed with all that it has started.
//
// It does not ask what programs are for: package real builds and runs those that are
// compared, package source asks the go command for modules. A Command is one that should
// answer and end. Run is for an exec.Cmd that has streams and a context of its own.
package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"time"
)

// MaxOutput is how many bytes a program may print to one of its streams.
const MaxOutput = 16 << 20

// ErrPrints is the cause if a program printed more than MaxOutput.
var ErrPrints = fmt.Errorf("it printed more than %d MB and was stopped", MaxOutput>>20)

// A Command is a program that should answer and end. Its standard input is empty.
type Command struct {
	Path     string
	Args     []string // without its name
	Dir      string
	Env      []string
	Patience time.Duration // after which it is killed
}

// Run runs c and returns what it printed. If ctx ends, its cause is the error. The error
// of a program that failed has the beginning of what it printed to its standard error.
func (c Command) Run(ctx context.Context) (stdout []byte, err error) {
	late := fmt.Errorf("it did not end within %v and was stopped", c.Patience)
	limited, stop := context.WithTimeoutCause(ctx, c.Patience, late)
	defer stop()
	limited, full := context.WithCancelCause(limited)
	out, errs := NewOutput(full), NewOutput(full)
	cmd := exec.CommandContext(limited, c.Path, c.Args...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = c.Dir, c.Env, out, errs
	switch err = Run(cmd); {
	case limited.Err() != nil:
		return nil, context.Cause(limited)
	case errors.Is(err, exec.ErrWaitDelay): // it is over, and what it had left open its streams, too
		err = nil
	case err != nil:
		return nil, withWords(err, errs.Bytes())
	}
	return out.Bytes(), nil
}

// Run runs cmd, and kills all that it has started when it is over, its context is, or
// this process. The thread stays the caller's until then, since a child is killed with the
// thread that started it.
func Run(cmd *exec.Cmd) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	together(cmd)
	defer killRest(cmd)
	return cmd.Run()
}

// mostWords is how much of what a program printed is part of an error.
const mostWords = 8 << 10

// withWords adds to the error of a program that failed what it said.
func withWords(err error, words []byte) error {
	words = bytes.TrimSpace(words)
	if len(words) > mostWords {
		words = append(words[:mostWords:mostWords], " ..."...)
	}
	if len(words) == 0 {
		return err
	}
	return fmt.Errorf("%w\n%s", err, words)
}

// An Output keeps what a program prints, and stops a program that prints too much. It has
// no more methods, since a ReadFrom would take all.
type Output struct {
	text bytes.Buffer
	full context.CancelCauseFunc
}

// NewOutput returns an empty Output. full should end the context of the program.
func NewOutput(full context.CancelCauseFunc) *Output { return &Output{full: full} }

// Write implements io.Writer.
func (o *Output) Write(p []byte) (int, error) {
	if o.text.Len()+len(p) > MaxOutput {
		o.full(ErrPrints)
		return 0, ErrPrints
	}
	return o.text.Write(p)
}

// Bytes returns what the program has printed.
func (o *Output) Bytes() []byte { return o.text.Bytes() }
