package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

type late struct{}

func (late) Error() string { return "late" }
func (late) Timeout() bool { return true }

func main() {
	for _, err := range []error{
		os.ErrInvalid, os.ErrPermission, os.ErrExist, os.ErrNotExist, os.ErrClosed,
		os.ErrNoDeadline, os.ErrDeadlineExceeded, os.ErrProcessDone, nil, late{},
	} {
		path := &fs.PathError{Op: "open", Path: "x", Err: err}
		wrapped := fmt.Errorf("wrapped: %w", path)
		call := os.NewSyscallError("read", err)
		fmt.Println(err, os.IsExist(err), os.IsNotExist(err), os.IsPermission(err), os.IsTimeout(err))
		fmt.Println(os.IsExist(path), os.IsNotExist(path), os.IsPermission(path), os.IsTimeout(path))
		fmt.Println(os.IsNotExist(wrapped), errors.Is(wrapped, fs.ErrNotExist), errors.Is(wrapped, os.ErrNotExist))
		fmt.Println(call, os.IsNotExist(call), errors.Is(call, fs.ErrNotExist), os.IsTimeout(call))
		if err != nil {
			fmt.Println(wrapped, path.Timeout())
			fmt.Printf("%v %+v %q\n", path, call, err)
		}
		var p *os.PathError
		fmt.Println(errors.As(wrapped, &p), p == path)
	}
	fmt.Println(os.ErrNotExist == fs.ErrNotExist)
	_, err := (*os.File)(nil).Write(nil)
	fmt.Println(err == os.ErrInvalid)
}
