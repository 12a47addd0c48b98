// Package syscall has the numbers of processes, threads and errors, as on Linux.
package syscall

import (
	"errors"
	"internal/oserror"
)

// An Errno is the number of an error.
type Errno uintptr

const (
	EPERM     = Errno(0x1)
	ENOENT    = Errno(0x2)
	EINTR     = Errno(0x4)
	EBADF     = Errno(0x9)
	EAGAIN    = Errno(0xb)
	EACCES    = Errno(0xd)
	EEXIST    = Errno(0x11)
	ENOTDIR   = Errno(0x14)
	EINVAL    = Errno(0x16)
	EMFILE    = Errno(0x18)
	ENOSYS    = Errno(0x26)
	ENOTEMPTY = Errno(0x27)
	ENOTSUP   = Errno(0x5f)
	ETIMEDOUT = Errno(0x6e)
)

// message is what the host says of an error, empty if it does not know it.
func message(n uintptr) string

func (e Errno) Error() string { return message(uintptr(e)) }

// Is makes errors.Is find the general errors.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP
	}
	return false
}

// Temporary reports whether the same call may do better later.
func (e Errno) Temporary() bool { return e == EINTR || e == EMFILE || e.Timeout() }

// Timeout reports whether a time was up.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }
