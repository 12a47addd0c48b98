package child

import "syscall"

// group is a process group whose first process is killed if its parent's thread ends: a
// signal that kills gmpsim, be it of the terminal or of the child itself, leaves it no
// time to kill anybody.
func group() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
