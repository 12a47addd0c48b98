package stepper

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// Lines reads commands from in, one a line, and writes an answer to each, until quit, the end of in, or the end of
// ctx. Answers are text, or with asJSON an object a line. The error is that of reading or writing.
func (s *Stepper) Lines(ctx context.Context, in io.Reader, out io.Writer, asJSON bool) error {
	lines := bufio.NewScanner(in)
	for ctx.Err() == nil && lines.Scan() {
		a := s.Do(lines.Text())
		if a.Quit {
			return nil
		}
		if err := write(out, a, asJSON); err != nil {
			return err
		}
	}
	return lines.Err()
}

// write writes one answer.
func write(out io.Writer, a Answer, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(out).Encode(a)
	}
	_, err := fmt.Fprint(out, a)
	return err
}
