package work

import (
	"os"
	"syscall"
	"time"
	"unsafe"
)

// block sleeps in the kernel. A signal, such as the one by which the runtime
// preempts, cuts the sleep short; then the rest is slept.
func block(d time.Duration) {
	t := syscall.NsecToTimespec(int64(d))
	for syscall.Nanosleep(&t, &t) == syscall.EINTR {
	}
}

// Arguments of timerfd_create and timerfd_settime.
const (
	clockMonotonic = 1
	timerFlags     = syscall.O_NONBLOCK | syscall.O_CLOEXEC
)

// poll waits until a timer of the kernel can be read. Its file is in non-blocking
// mode, so os.NewFile gives it to the runtime's poller. The calls that set it up
// do not block; they are raw, so that the scheduler does not see them.
func poll(d time.Duration) {
	fd, _, errno := syscall.RawSyscall(syscall.SYS_TIMERFD_CREATE, clockMonotonic, timerFlags, 0)
	if errno != 0 {
		panic(os.NewSyscallError("timerfd_create", errno))
	}
	f := os.NewFile(fd, "timer")
	defer f.Close()
	spec := [2]syscall.Timespec{1: syscall.NsecToTimespec(int64(d))} // no period, once after d
	_, _, errno = syscall.RawSyscall6(syscall.SYS_TIMERFD_SETTIME, fd, 0, uintptr(unsafe.Pointer(&spec)), 0, 0, 0)
	if errno != 0 {
		panic(os.NewSyscallError("timerfd_settime", errno))
	}
	var expired [8]byte
	if _, err := f.Read(expired[:]); err != nil {
		panic(err)
	}
}
