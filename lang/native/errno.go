package native

import (
	"errors"
	"io/fs"
	"strconv"
)

// An Errno is an error by its number on Linux, as a program knows it, on whatever system
// the simulator runs.
type Errno int

// The errors that a host's side makes by itself, by their names on Linux.
const (
	EPERM        Errno = 1
	ENOENT       Errno = 2
	EIO          Errno = 5
	EBADF        Errno = 9
	EACCES       Errno = 13
	EBUSY        Errno = 16
	EEXIST       Errno = 17
	ENOTDIR      Errno = 20
	EISDIR       Errno = 21
	EINVAL       Errno = 22
	EFBIG        Errno = 27
	ENOSPC       Errno = 28
	ESPIPE       Errno = 29
	ENAMETOOLONG Errno = 36
	ENOTEMPTY    Errno = 39
	ELOOP        Errno = 40
)

// Error is what Linux says of the error: mirrors zerrors_linux_amd64.go of package syscall.
func (e Errno) Error() string {
	if text := e.text(); text != "" {
		return text
	}
	return "errno " + strconv.Itoa(int(e))
}

// Known reports whether Error has words for the error.
func (e Errno) Known() bool { return e.text() != "" }

func (e Errno) text() string {
	for _, row := range [...]struct {
		errno Errno
		text  string
	}{
		{EPERM, "operation not permitted"}, {ENOENT, "no such file or directory"}, {EIO, "input/output error"},
		{EBADF, "bad file descriptor"}, {EACCES, "permission denied"}, {EBUSY, "device or resource busy"},
		{EEXIST, "file exists"}, {ENOTDIR, "not a directory"}, {EISDIR, "is a directory"},
		{EINVAL, "invalid argument"}, {EFBIG, "file too large"}, {ENOSPC, "no space left on device"},
		{ESPIPE, "illegal seek"}, {ENAMETOOLONG, "file name too long"}, {ENOTEMPTY, "directory not empty"},
		{ELOOP, "too many levels of symbolic links"},
	} {
		if row.errno == e {
			return row.text
		}
	}
	return ""
}

// Is makes errors.Is find the general errors: mirrors syscall.Errno.Is.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == EACCES || e == EPERM
	case fs.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fs.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == 38 || e == 95 // ENOSYS, EOPNOTSUPP
	}
	return false
}
