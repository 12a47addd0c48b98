//go:build unix && !linux

package work

import (
	"os"
	"syscall"
	"time"
)

// block reads from a pipe that stays empty for d. It does not use package os, so
// the poller does not know the pipe and the thread waits in the kernel.
func block(d time.Duration) {
	var p [2]int
	if err := syscall.Pipe(p[:]); err != nil {
		panic(os.NewSyscallError("pipe", err))
	}
	defer syscall.Close(p[0])
	time.AfterFunc(d, func() { syscall.Close(p[1]) })
	var b [1]byte
	for {
		if _, err := syscall.Read(p[0], b[:]); err != syscall.EINTR {
			return
		}
	}
}

// poll reads from a pipe that stays empty for d, through the poller.
func poll(d time.Duration) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	defer r.Close()
	time.AfterFunc(d, func() { w.Close() })
	var b [1]byte
	_, _ = r.Read(b[:]) // the end of the file, when w is closed
}
