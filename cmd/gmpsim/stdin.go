package main

import (
	"context"
	"io"
	"io/fs"

	"github.com/gmpsim/gmpsim/sim"
)

// input is the standard input of the programs that one command runs. All of
// them get it from its beginning: what one has read is kept for the next. It is
// read when a program asks for it, and virtual time stands still meanwhile.
type input struct {
	in   io.Reader // nil: there is nothing to read
	seen []byte    // what was read of it
	err  error     // how it ended, nil if it has not

	waiting func() // if not nil, called before somebody may have to type
}

// reader returns the input for a run on m. Ctrl-C ends a read that waits, and m.
func (i *input) reader(ctx context.Context, m *sim.Machine) io.Reader {
	return &inputReader{ctx: ctx, m: m, from: i}
}

// inputReader is the place of one run in the input.
type inputReader struct {
	ctx  context.Context
	m    *sim.Machine
	from *input
	at   int
}

func (r *inputReader) Read(p []byte) (int, error) {
	if r.at == len(r.from.seen) {
		if r.from.waiting != nil {
			r.from.waiting()
		}
		err := r.from.more(r.ctx)
		if r.ctx.Err() != nil {
			r.m.Stop()
		}
		if err != nil {
			return 0, err
		}
	}
	n := copy(p, r.from.seen[r.at:])
	r.at += n
	return n, nil
}

// Stat describes the input, by which a program knows whether somebody types.
func (r *inputReader) Stat() (fs.FileInfo, error) {
	if f, ok := r.from.in.(interface{ Stat() (fs.FileInfo, error) }); ok {
		return f.Stat()
	}
	return nil, fs.ErrInvalid
}

// more reads what there is, or waits for it.
func (i *input) more(ctx context.Context) error {
	switch {
	case i.err != nil:
		return i.err
	case i.in == nil:
		return io.EOF
	}
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		p := make([]byte, 4096)
		n, err := i.in.Read(p)
		done <- result{p[:n], err}
	}()
	select {
	case r := <-done:
		i.seen = append(i.seen, r.data...)
		i.err = r.err
		if len(r.data) > 0 {
			return nil
		}
		return r.err
	case <-ctx.Done():
		i.err = io.EOF // the read goes on, and nobody waits for it
		return i.err
	}
}
