//go:build unix && !linux

package child

import "syscall"

// group is a process group.
func group() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
