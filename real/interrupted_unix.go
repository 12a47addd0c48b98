//go:build unix

package real

import (
	"os"
	"syscall"
)

// interrupted is how often the kernel took the processor from a thread of a process that
// is over.
func interrupted(state *os.ProcessState) int64 {
	if u, ok := state.SysUsage().(*syscall.Rusage); ok {
		return int64(u.Nivcsw)
	}
	return 0
}
