package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// The places that Seek measures from, by their old names.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// A File is an open file.
type File struct{ *file }

// file is what the copies of a File share.
type file struct {
	fd     int
	name   string
	host   *hostFile
	closed bool
	append bool // opened with O_APPEND
	output bool // a standard output that is not closed: most writes are to one
}

// The standard files.
var (
	Stdin  = standardFile(0, "/dev/stdin")
	Stdout = standardFile(1, "/dev/stdout")
	Stderr = standardFile(2, "/dev/stderr")
)

func standardFile(fd int, name string) *File {
	return &File{&file{fd: fd, name: name, host: standard(fd), output: fd > 0}}
}

// wrote says that the program has written to a standard output.
var wrote bool

// firstOutput reports whether it writes there for the first time.
func firstOutput() bool {
	first := !wrote
	if first {
		wrote = true
	}
	return first
}

// check returns why nothing can be done with f, nil if something can.
func (f *File) check(op string) error {
	switch {
	case f == nil:
		return ErrInvalid
	case f.closed:
		return &fs.PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the file's descriptor, the largest number if it is closed.
func (f *File) Fd() uintptr {
	if f == nil || f.closed {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Read reads up to len(b) bytes; io.EOF at the end of the file.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	var o outcome
	hostRead(f.host, b, &o)
	return int(o.n), o.errOf("read", f.name)
}

// ReadAt reads len(b) bytes at an offset, fewer only with an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &fs.PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	if len(b) == 0 {
		return 0, nil
	}
	if err := f.check("read"); err != nil {
		return 0, err
	}
	var o outcome
	hostReadAt(f.host, b, off, &o)
	return int(o.n), o.errOf("read", f.name)
}

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if f != nil && f.output {
		n, errno := output(f.fd, b, firstOutput())
		if errno != 0 {
			return n, f.failed(errno)
		}
		return n, nil
	}
	if err := f.check("write"); err != nil {
		return 0, err
	}
	var o outcome
	hostWrite(f.host, b, &o)
	return int(o.n), o.errOf("write", f.name)
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if f != nil && f.output {
		n, errno := outputString(f.fd, s, firstOutput())
		if errno != 0 {
			return n, f.failed(errno)
		}
		return n, nil
	}
	return f.Write([]byte(s))
}

// failed is the error of a write to a standard output.
func (f *File) failed(errno int) error {
	return &fs.PathError{Op: "write", Path: f.name, Err: syscall.Errno(errno)}
}

// WriteAt writes b at an offset.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.append {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &fs.PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	if len(b) == 0 {
		return 0, nil
	}
	if err := f.check("write"); err != nil {
		return 0, err
	}
	var o outcome
	hostWriteAt(f.host, b, off, &o)
	return int(o.n), o.errOf("write", f.name)
}

// plain is a File without the methods that would copy by themselves.
type plain struct{ f *File }

func (p plain) Read(b []byte) (int, error)  { return p.f.Read(b) }
func (p plain) Write(b []byte) (int, error) { return p.f.Write(b) }

// ReadFrom writes all that r has.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(plain{f}, r)
}

// WriteTo writes the rest of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, plain{f})
}

// Seek sets where the next Read or Write begins.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	var o outcome
	hostSeek(f.host, offset, whence, &o)
	return o.n, o.errOf("seek", f.name)
}

// Truncate sets the file's length.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	var o outcome
	hostTruncate(f.host, size, &o)
	return o.errOf("truncate", f.name)
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	var o outcome
	hostStat(f.host, &o)
	return described(&o, "stat", f.name)
}

// Close closes the file.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed, f.output = true, false
	var o outcome
	hostClose(f.host, &o)
	return o.errOf("close", f.name)
}

// Sync does nothing: what is written is with the host. What is no file, such as a pipe or a
// terminal, cannot be synced.
func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	var o outcome
	hostStat(f.host, &o)
	if mode := o.info.Mode(); o.errno == 0 && !mode.IsRegular() && !mode.IsDir() {
		o.errno = int(syscall.EINVAL)
	}
	return o.errOf("sync", f.name)
}

// The methods below fail: files and terminals cannot be waited for.

func (f *File) SetDeadline(t time.Time) error      { return f.noDeadline("SetDeadline") }
func (f *File) SetReadDeadline(t time.Time) error  { return f.noDeadline("SetReadDeadline") }
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline("SetWriteDeadline") }

func (f *File) noDeadline(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return ErrClosed
	}
	return ErrNoDeadline
}
