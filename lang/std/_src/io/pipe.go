package io

import "sync"

// Pipe returns the two ends of a pipe without a buffer.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{
		data: make(chan []byte),
		took: make(chan int),
		done: make(chan struct{}),
	}
	r := &PipeReader{}
	w := &PipeWriter{}
	r.p, w.p = p, p
	return r, w
}

// pipe hands each written slice to the readers, who say how much they took.
type pipe struct {
	writing sync.Mutex // one Write at a time
	data    chan []byte
	took    chan int

	once sync.Once // closes done
	done chan struct{}

	mu   sync.Mutex // guards the two below
	rerr error
	werr error
}

func (p *pipe) close(which *error, err error) {
	p.mu.Lock()
	if *which == nil {
		*which = err
	}
	p.mu.Unlock()
	p.once.Do(func() { close(p.done) })
}

// closed returns the error of an end whose partner or self is closed: theirs
// when only the partner was, ErrClosedPipe otherwise.
func (p *pipe) closed(own, partner *error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *own == nil && *partner != nil {
		return *partner
	}
	return ErrClosedPipe
}

// A PipeReader is the end of a pipe that is read.
type PipeReader struct{ p *pipe }

// Read waits for a writer and takes what it writes.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	p := r.p
	select {
	case <-p.done:
		return 0, p.closed(&p.rerr, &p.werr)
	default:
	}
	select {
	case written := <-p.data:
		n = copy(data, written)
		p.took <- n
		return n, nil
	case <-p.done:
		return 0, p.closed(&p.rerr, &p.werr)
	}
}

// Close makes writers fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writers fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.close(&r.p.rerr, err)
	return nil
}

// A PipeWriter is the end of a pipe that is written.
type PipeWriter struct{ p *pipe }

// Write waits until readers have taken all of data.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	p := w.p
	select {
	case <-p.done:
		return 0, p.closed(&p.werr, &p.rerr)
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for once := true; once || len(data) > 0; once = false {
		select {
		case p.data <- data:
			took := <-p.took
			data = data[took:]
			n += took
		case <-p.done:
			return n, p.closed(&p.werr, &p.rerr)
		}
	}
	return n, nil
}

// Close makes readers see the end of the data.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes readers fail with err, EOF if it is nil.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.close(&w.p.werr, err)
	return nil
}
