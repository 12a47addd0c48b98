package real

import (
	"os/exec"
	"time"
)

// A Run is what one run of a program came to, and what it took.
type Run struct {
	Result
	Started time.Time // before the process began
	Usage
}

// A Usage is what a run took of its machine. A host that has other things to do takes the
// processor from a program: then sysmon finds that a goroutine runs for too long, and
// timers are late.
type Usage struct {
	Wall, CPU   time.Duration
	Interrupted int64 // how often the kernel took the processor from a thread; 0 where that is not known
}

// Held reports whether the host held a run up that needs to wait only for so long by
// itself: a thread lost its processor, or the process stood still for longer than a
// goroutine's slice.
func (u Usage) Held(waits time.Duration) bool {
	const slice = 10 * time.Millisecond
	return u.Interrupted > 0 || u.Wall-u.CPU > waits+slice
}

// usage is what a command that is over has taken.
func usage(cmd *exec.Cmd, wall time.Duration) Usage {
	state := cmd.ProcessState
	if state == nil {
		return Usage{Wall: wall}
	}
	return Usage{Wall: wall, CPU: state.UserTime() + state.SystemTime(), Interrupted: interrupted(state)}
}
