// Package os is the program's view of its process: its arguments and
// environment, its three standard files, and the files of the host.
//
// Each call on a file is a system call of the simulation: the thread is in the
// kernel for a time that depends on the call and on how much it moves, and the
// processor can be taken from it meanwhile. The host does what is asked for at
// the instant when the call begins; however long that takes, a wait for
// somebody to type included, virtual time does not see it. What is written to
// the standard output and error goes to a pipe, or to what the setting output says.
package os

import (
	"strings"
	"syscall"
)

// Args is the command line, the program's name first.
var Args = args()

func args() []string

// Exit ends the program at once with the given status; deferred calls do not run.
func Exit(code int)

// Getpid returns the number of the process, Getppid that of the one that started it.
func Getpid() int  { return syscall.Getpid() }
func Getppid() int { return syscall.Getppid() }

// Hostname returns the kernel's name of the host. A program that may not read it is on localhost.
func Hostname() (name string, err error) {
	text, err := ReadFile("/proc/sys/kernel/hostname")
	if err != nil {
		return "localhost", nil
	}
	return strings.TrimSuffix(string(text), "\n"), nil
}

// Getuid and the like return the numbers of the user and the group.
func Getuid() int  { return syscall.Getuid() }
func Geteuid() int { return syscall.Geteuid() }
func Getgid() int  { return syscall.Getgid() }
func Getegid() int { return syscall.Getegid() }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return syscall.Getpagesize() }
