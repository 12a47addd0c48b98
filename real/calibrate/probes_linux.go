package calibrate

import (
	"syscall"
	"time"
)

// systemProbes measure what only this system's calls show: the scheduler sees
// Syscall, and does not see RawSyscall.
func systemProbes() []probe {
	calls := probe{"system calls", 1, 200, seenSyscall, shares([]string{"syscall.enter", "syscall.exit"}, []float64{14, 13})}
	return append([]probe{calls}, writeProbes()...)
}

func seenSyscall() float64 {
	begin := time.Now()
	for range often {
		_, _, _ = syscall.Syscall(syscall.SYS_GETUID, 0, 0, 0)
	}
	seen := each(begin, often)
	begin = time.Now()
	for range often {
		_, _, _ = syscall.RawSyscall(syscall.SYS_GETUID, 0, 0, 0)
	}
	return seen - each(begin, often)
}
