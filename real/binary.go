package real

import (
	"os"
	"time"
)

// A Build is a set of programs, compiled and ready to run. Close removes it.
type Build struct {
	dir     string
	exes    map[string]executable // by program name
	overlay string                // the file that go build -overlay reads; "" if the runtime does not log
}

// An executable says how to start one program.
type executable struct {
	path  string
	index int // in a binary that holds several programs; -1: it holds just one
}

// Close removes the binaries. Nothing of the build may be running; a compiler that
// was killed gets a moment to be dead.
func (b *Build) Close() (err error) {
	for range 20 {
		if err = os.RemoveAll(b.dir); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return err
}

// Len returns how many programs the build holds.
func (b *Build) Len() int { return len(b.exes) }
