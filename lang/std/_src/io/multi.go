package io

// MultiWriter returns a Writer that writes to each of writers in turn. The parts
// of a MultiWriter among them are taken for themselves.
func MultiWriter(writers ...Writer) Writer {
	m := &multiWriter{make([]Writer, 0, len(writers))}
	for _, w := range writers {
		if inner, ok := w.(*multiWriter); ok {
			m.writers = append(m.writers, inner.writers...)
		} else {
			m.writers = append(m.writers, w)
		}
	}
	return m
}

type multiWriter struct{ writers []Writer }

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err = short(n, len(p), err); err != nil {
			return n, err
		}
	}
	return len(p), nil
}

// WriteString implements StringWriter. Those that are none get the bytes.
func (m *multiWriter) WriteString(s string) (n int, err error) {
	var bytes []byte // s, once for all
	for _, w := range m.writers {
		if sw, ok := w.(StringWriter); ok {
			n, err = sw.WriteString(s)
		} else {
			if bytes == nil {
				bytes = []byte(s)
			}
			n, err = w.Write(bytes)
		}
		if err = short(n, len(s), err); err != nil {
			return n, err
		}
	}
	return len(s), nil
}

// short returns err, or that less than size was written without one.
func short(n, size int, err error) error {
	if err == nil && n != size {
		return ErrShortWrite
	}
	return err
}

// MultiReader returns a Reader that reads the given ones one after the other.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

type multiReader struct{ readers []Reader }

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		if last, ok := m.readers[0].(*multiReader); ok && len(m.readers) == 1 {
			m.readers = last.readers // else each level costs a call
			continue
		}
		n, err = m.readers[0].Read(p)
		if err == EOF {
			m.readers[0] = atEnd{} // the collector may have it; another may share the slice
			m.readers = m.readers[1:]
		}
		if n > 0 || err != EOF {
			if err == EOF && len(m.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

// atEnd is a Reader that has nothing.
type atEnd struct{}

func (atEnd) Read([]byte) (int, error) { return 0, EOF }

// WriteTo copies each of the readers to w, with one buffer for all. After an
// error it goes on with the one that failed.
func (m *multiReader) WriteTo(w Writer) (sum int64, err error) {
	return m.writeTo(w, make([]byte, blockSize))
}

func (m *multiReader) writeTo(w Writer, buf []byte) (sum int64, err error) {
	for len(m.readers) > 0 {
		var n int64
		if inner, ok := m.readers[0].(*multiReader); ok {
			n, err = inner.writeTo(w, buf)
		} else {
			n, err = transfer(w, m.readers[0], buf)
		}
		sum += n
		if err != nil {
			return sum, err
		}
		m.readers = m.readers[1:]
	}
	return sum, nil
}
