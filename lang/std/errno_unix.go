//go:build unix

package std

import (
	"errors"
	"syscall"
)

// hostNumber returns the number that the host's error has: those of files are
// the same on every Unix.
func hostNumber(err error) (int, bool) {
	var number syscall.Errno
	ok := errors.As(err, &number)
	return int(number), ok
}

// hostMessage returns what the host says of an error.
func hostMessage(number int) string { return syscall.Errno(number).Error() }
