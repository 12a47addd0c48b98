package std

import (
	"io"
	"io/fs"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// files returns the host's files.
func files(c *native.Call) native.Files {
	if f := c.Env.Files(); f != nil {
		return f
	}
	return noFiles{}
}

// noFiles are the files of a host that has none.
type noFiles struct{}

func (noFiles) OpenFile(string, int, fs.FileMode) (native.File, error) { return nil, fs.ErrNotExist }
func (noFiles) Stat(string) (fs.FileInfo, error)                       { return nil, fs.ErrNotExist }
func (noFiles) Lstat(string) (fs.FileInfo, error)                      { return nil, fs.ErrNotExist }
func (noFiles) Mkdir(string, fs.FileMode) error                        { return fs.ErrPermission }
func (noFiles) Remove(string) error                                    { return fs.ErrNotExist }
func (noFiles) Rename(string, string) error                            { return fs.ErrNotExist }
func (noFiles) Fchdir(native.File) error                               { return native.ENOTDIR }
func (noFiles) Chdir(string) error                                     { return fs.ErrNotExist }
func (noFiles) Link(string, string) error                              { return fs.ErrNotExist }
func (noFiles) Symlink(string, string) error                           { return fs.ErrPermission }
func (noFiles) Readlink(string) (string, error)                        { return "", fs.ErrNotExist }
func (noFiles) Chmod(string, fs.FileMode) error                        { return fs.ErrNotExist }
func (noFiles) Chtimes(string, time.Time, time.Time) error             { return fs.ErrNotExist }
func (noFiles) Getwd() (string, error)                                 { return "/", nil }

// standard returns the standard file with a descriptor. The outputs are not
// written through it.
func standard(c *native.Call, fd int) native.File {
	switch fd {
	case 0:
		return stream{name: "stdin", in: c.Env.Stdin()}
	case 1:
		return stream{name: "stdout", out: c.Stdout()}
	}
	return stream{name: "stderr", out: c.Stderr()}
}

// A stream is a standard file: it is read from its beginning to its end, or
// not at all.
type stream struct {
	name string
	in   io.Reader
	out  io.Writer
}

func (s stream) Read(p []byte) (int, error) {
	if s.in == nil {
		return 0, native.EBADF
	}
	n, err := s.in.Read(p)
	if n > 0 {
		err = nil // which the next call gets again
	}
	return n, err
}

func (stream) Write([]byte) (int, error)          { return 0, native.EBADF }
func (stream) ReadAt([]byte, int64) (int, error)  { return 0, native.ESPIPE }
func (stream) WriteAt([]byte, int64) (int, error) { return 0, native.ESPIPE }
func (stream) Seek(int64, int) (int64, error)     { return 0, native.ESPIPE }
func (stream) Truncate(int64) error               { return native.EINVAL }
func (stream) ReadDir(int) ([]fs.DirEntry, error) { return nil, native.ENOTDIR }
func (stream) Chmod(fs.FileMode) error            { return native.EPERM }
func (stream) Close() error                       { return nil }

// Stat asks the host's stream, by which a program knows a terminal. One that
// cannot say counts as a pipe.
func (s stream) Stat() (fs.FileInfo, error) {
	for _, end := range []any{s.in, s.out} {
		if f, ok := end.(interface{ Stat() (fs.FileInfo, error) }); ok {
			return f.Stat()
		}
	}
	return pipe{s.name}, nil
}

// pipe describes a stream that is none of the host's.
type pipe struct{ name string }

func (p pipe) Name() string     { return p.name }
func (pipe) Size() int64        { return 0 }
func (pipe) Mode() fs.FileMode  { return fs.ModeNamedPipe | 0o600 }
func (pipe) ModTime() time.Time { return time.Time{} }
func (pipe) IsDir() bool        { return false }
func (pipe) Sys() any           { return nil }
