package io

// blockSize is how much Copy reads at once.
const blockSize = 32 * 1024

// Copy copies from src to dst until the end of src.
func Copy(dst Writer, src Reader) (written int64, err error) { return transfer(dst, src, nil) }

// CopyBuffer is Copy with the memory to use, which must not be empty.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return transfer(dst, src, buf)
}

// CopyN copies n bytes from src to dst, or fewer if there is an error.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	if written == n {
		return n, nil
	}
	if written < n && err == nil {
		err = EOF
	}
	return written, err
}

// transfer leaves the copying to src or dst, if they know how to.
func transfer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if from, ok := src.(WriterTo); ok {
		return from.WriteTo(dst)
	}
	if to, ok := dst.(ReaderFrom); ok {
		return to.ReadFrom(src)
	}
	if buf == nil {
		buf = make([]byte, blockFor(src))
	}
	return copyBlocks(dst, src, buf)
}

// blockFor is the size of a block, not more than a LimitedReader has left.
func blockFor(src Reader) int {
	if l, ok := src.(*LimitedReader); ok {
		return int(max(1, min(blockSize, l.N)))
	}
	return blockSize
}

func copyBlocks(dst Writer, src Reader, buf []byte) (written int64, err error) {
	for {
		n, readErr := src.Read(buf)
		if n > 0 {
			w, err := writeBlock(dst, buf[:n])
			written += int64(w)
			if err != nil {
				return written, err
			}
		}
		if readErr == EOF {
			return written, nil
		}
		if readErr != nil {
			return written, readErr
		}
	}
}

// writeBlock writes p, and mistrusts what dst says of it.
func writeBlock(dst Writer, p []byte) (n int, err error) {
	n, err = dst.Write(p)
	if n < 0 || n > len(p) {
		n = 0
		if err == nil {
			err = errInvalidWrite
		}
	}
	if err == nil && n < len(p) {
		err = ErrShortWrite
	}
	return n, err
}

// Discard is a Writer that forgets what is written.
var Discard Writer = discard{}

type discard struct{}

func (discard) Write(p []byte) (int, error)       { return len(p), nil }
func (discard) WriteString(s string) (int, error) { return len(s), nil }

// ReadFrom reads r to its end, 8 KB at a time.
func (discard) ReadFrom(r Reader) (n int64, err error) {
	buf := make([]byte, 8192)
	for {
		m, err := r.Read(buf)
		n += int64(m)
		if err == EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}
