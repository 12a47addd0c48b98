//go:build unix

package child

import (
	"os/exec"
	"syscall"
	"time"
)

// patience is how long a killed process's pipes are waited for.
const patience = time.Second

// together puts a command and all that it starts into a process group of its
// own, which is killed as a whole when the context ends: the go command leaves
// compilers and linkers behind otherwise.
func together(cmd *exec.Cmd) {
	cmd.SysProcAttr = group()
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = patience
}

// killRest kills what a command that is over has left running. There is nothing
// to be done about an error: usually it says that nobody is left.
func killRest(cmd *exec.Cmd) {
	if cmd.Process != nil {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	}
}
