package os

import (
	"errors"
	"io/fs"
	"syscall"
)

// The errors of files and processes, for errors.Is.
var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline             = errors.New("file type does not support deadline")
	ErrDeadlineExceeded error = deadlineExceeded{}
	ErrProcessDone            = errors.New("os: process already finished")
	ErrNoHandle               = errors.New("no handle available")
)

// deadlineExceeded is the error of a deadline that passed.
type deadlineExceeded struct{}

func (deadlineExceeded) Error() string   { return "i/o timeout" }
func (deadlineExceeded) Timeout() bool   { return true }
func (deadlineExceeded) Temporary() bool { return true }

// PathError says what was done to which file, and why it failed.
type PathError = fs.PathError

// A SyscallError is the failure of a system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether the error is a deadline that passed.
func (e *SyscallError) Timeout() bool { return timeout(e.Err) }

// NewSyscallError returns a SyscallError, nil if err is.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// The functions below are older than errors.Is: they look into the errors of
// this package, and into no others that wrap one.

// IsExist reports whether err says that a file exists.
func IsExist(err error) bool { return saysOf(err, ErrExist) }

// IsNotExist reports whether err says that a file does not exist.
func IsNotExist(err error) bool { return saysOf(err, ErrNotExist) }

// IsPermission reports whether err says that something is not permitted.
func IsPermission(err error) bool { return saysOf(err, ErrPermission) }

// IsTimeout reports whether err is a deadline that passed.
func IsTimeout(err error) bool { return timeout(inside(err)) }

func saysOf(err, target error) bool {
	err = inside(err)
	number, ok := err.(syscall.Errno)
	return err == target || ok && number.Is(target)
}

func timeout(err error) bool {
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func inside(err error) error {
	switch err := err.(type) {
	case *PathError:
		return err.Err
	case *LinkError:
		return err.Err
	case *SyscallError:
		return err.Err
	}
	return err
}
