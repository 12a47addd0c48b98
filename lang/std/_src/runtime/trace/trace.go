// Package trace names what a program does: tasks, regions and messages. There
// is nothing to switch on, for a simulation can always be looked at: gmpsim
// trace and the bill of gmpsim run show the names.
package trace

import (
	"context"
	"fmt"
	"io"
	"sync/atomic"
)

// IsEnabled returns true: who looks on sees the names.
func IsEnabled() bool { return true }

// Start does nothing. The real one writes a file for go tool trace.
func Start(w io.Writer) error {
	if !started.CompareAndSwap(false, true) {
		return alreadyStarted{}
	}
	return nil
}

// Stop ends what Start began.
func Stop() { started.Store(false) }

var started atomic.Bool

type alreadyStarted struct{}

func (alreadyStarted) Error() string { return "execution tracer already enabled" }

// lastTask numbers the tasks; 0 is none.
var lastTask atomic.Uint64

// A Task is work that may go from goroutine to goroutine.
type Task struct{ id uint64 }

// NewTask begins a task of the given type, a part of the one in pctx, and
// returns a context that has it.
func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	t := &Task{lastTask.Add(1)}
	beginTask(t.id, taskOf(pctx), taskType)
	return context.WithValue(pctx, taskKey{}, t), t
}

type taskKey struct{}

// taskOf returns the task that ctx has, 0 if none.
func taskOf(ctx context.Context) uint64 {
	if ctx == nil {
		return 0
	}
	if t, ok := ctx.Value(taskKey{}).(*Task); ok {
		return t.id
	}
	return 0
}

// End says that the task is done.
func (t *Task) End() { endTask(t.id) }

// A Region is a stretch of one goroutine's work.
type Region struct {
	task uint64
	name string
}

// StartRegion begins a region, which End ends in the same goroutine.
func StartRegion(ctx context.Context, regionType string) *Region {
	r := &Region{taskOf(ctx), regionType}
	beginRegion(r.task, regionType)
	return r
}

// End ends the region.
func (r *Region) End() { endRegion(r.task, r.name) }

// WithRegion runs fn in a region.
func WithRegion(ctx context.Context, regionType string, fn func()) {
	task := taskOf(ctx)
	beginRegion(task, regionType)
	defer endRegion(task, regionType)
	fn()
}

// Log says something to those who look on.
func Log(ctx context.Context, category, message string) { log(taskOf(ctx), category, message) }

// Logf is Log of a message in a format.
func Logf(ctx context.Context, category, format string, args ...any) {
	Log(ctx, category, fmt.Sprintf(format, args...))
}

func beginTask(task, parent uint64, name string)
func endTask(task uint64)
func beginRegion(task uint64, name string)
func endRegion(task uint64, name string)
func log(task uint64, category, message string)
