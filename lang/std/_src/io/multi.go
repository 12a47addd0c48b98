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
	return m.each(len(p), func(w Writer) (int, error) { return w.Write(p) })
}

// WriteString implements StringWriter. Those that are none get the bytes.
func (m *multiWriter) WriteString(s string) (n int, err error) {
	return m.each(len(s), func(w Writer) (int, error) { return WriteString(w, s) })
}

// each writes size bytes to every writer until one fails.
func (m *multiWriter) each(size int, write func(Writer) (int, error)) (n int, err error) {
	for _, w := range m.writers {
		if n, err = write(w); err != nil {
			return n, err
		}
		if n != size {
			return n, ErrShortWrite
		}
	}
	return size, nil
}

// MultiReader returns a Reader that reads the given ones one after the other.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

type multiReader struct{ readers []Reader }

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		n, err = m.readers[0].Read(p)
		if err == EOF {
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
