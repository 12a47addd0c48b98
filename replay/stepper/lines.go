package stepper

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// Lines reads commands from in, one a line, and writes an answer to each, until quit, the end of in, or the end of
// ctx, also while it waits for a line. Answers are text, or with asJSON an object a line. The error is that of reading
// or writing.
func (s *Stepper) Lines(ctx context.Context, in io.Reader, out io.Writer, asJSON bool) error {
	lines, failed := read(ctx, in)
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-failed:
			return err
		case line := <-lines:
			a := s.Do(line)
			if a.Quit {
				return nil
			}
			if err := write(out, a, asJSON); err != nil {
				return err
			}
		}
	}
}

// read reads lines until in ends, and then gives the error, nil at its end. A read that waits cannot be cut short, so
// it has a goroutine of its own.
func read(ctx context.Context, in io.Reader) (<-chan string, <-chan error) {
	lines, failed := make(chan string), make(chan error, 1)
	go func() {
		for r := bufio.NewReader(in); ; {
			line, err := r.ReadString('\n')
			if line != "" || err == nil {
				select {
				case lines <- line:
				case <-ctx.Done():
					return
				}
			}
			if err == io.EOF {
				err = nil
			} else if err == nil {
				continue
			}
			failed <- err
			return
		}
	}()
	return lines, failed
}

// write writes one answer.
func write(out io.Writer, a Answer, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(out).Encode(a)
	}
	_, err := fmt.Fprint(out, a)
	return err
}
