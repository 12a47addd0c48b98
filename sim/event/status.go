package event

// Status is a goroutine's state, as in the runtime's _G constants. It says who
// may touch the G: a queue, the M that runs it, or whatever it waits for.
type Status uint8

const (
	Gidle     Status = iota // just allocated
	Grunnable               // on exactly one run queue
	Grunning                // owned by an M with a P
	Gsyscall                // in a system call, on an M
	Gwaiting                // parked; in some waiting list
	Gdead                   // unused, on a free list
	Statuses                // the number of them
)

// String returns the word that the runtime's tracebacks use.
func (s Status) String() string {
	return named(int(s), "idle", "runnable", "running", "syscall", "waiting", "dead")
}

// PStatus is a processor's state, as in the runtime's _P constants.
type PStatus uint8

const (
	Pidle     PStatus = iota // on the idle list, its queue empty
	Prunning                 // owned by an M
	Psyscall                 // its M is in a system call; since Go 1.26 it is running then
	Pgcstop                  // halted to stop the world
	Pdead                    // GOMAXPROCS shrank
	PStatuses                // the number of them
)

// String returns the state's name.
func (s PStatus) String() string {
	return named(int(s), "idle", "running", "syscall", "gcstop", "dead")
}
