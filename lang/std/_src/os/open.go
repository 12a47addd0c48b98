package os

import (
	"io"
	"io/fs"
	"syscall"
)

// How OpenFile opens a file.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

// directory asks for a directory, as O_DIRECTORY of package syscall does: a pipe is not
// waited for.
const directory = 0x10000

// descriptors counts the files that were opened.
var descriptors = 2

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates a file, or empties it, for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0o666) }

// OpenFile opens a file as flag says; perm is for one that is created.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	var o outcome
	hostOpen(name, flag, uint32(perm), &o)
	if err := o.errOf("open", name); err != nil {
		return nil, err
	}
	descriptors++
	return &File{&file{fd: descriptors, name: name, host: o.file, append: flag&O_APPEND != 0}}, nil
}

// ReadFile returns what a file holds.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(info.Size())
	}
	data := make([]byte, 0, max(size+1, 512))
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes a file hold data.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if failure := f.Close(); err == nil {
		err = failure
	}
	return err
}

// Truncate sets the length of a file.
func Truncate(name string, size int64) error {
	if size < 0 {
		return &fs.PathError{Op: "truncate", Path: name, Err: syscall.EINVAL}
	}
	f, err := OpenFile(name, O_WRONLY, 0)
	if err != nil {
		return &fs.PathError{Op: "truncate", Path: name, Err: inside(err)}
	}
	defer f.Close()
	return f.Truncate(size)
}
