//go:build unix

package std

import (
	"errors"
	"io/fs"
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

// hostDirectory is the flag of OpenFile that asks for a directory.
const hostDirectory = syscall.O_DIRECTORY

// hostIdentity is the number of the host's file.
func hostIdentity(info fs.FileInfo) (id [2]uint64) {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		id = [2]uint64{uint64(stat.Dev) + 1, stat.Ino}
	}
	return id
}
