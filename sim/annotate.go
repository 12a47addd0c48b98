package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// An annotation is what a program says of itself for those who look on: labels of a
// goroutine, tasks, regions, a message. It changes nothing that the scheduler
// does. It is an operation all the same, so that it has its instant and its
// place in the source. Mirrors the runtime's side of runtime/pprof's labels and
// of runtime/trace's annotations; the cost is that of the call alone.
type annotation struct{ event event.Event }

// annotated is the operation that tells of e.
func annotated(e event.Event) Op {
	return Op{Kind: OpAnnotate, obj: unsafe.Pointer(&annotation{e})}
}

// SetLabels gives the goroutine the labels that the symbol names, 0 for none.
// Goroutines that it starts have them, too.
func SetLabels(labels int32) Op { return annotated(event.MakeLabel(labels)) }

// BeginTask says that work of the named sort was begun, as a part of the task
// parent unless that is 0.
func BeginTask(task, parent int64, name int32) Op {
	return annotated(event.MakeTask(task, parent, name, false))
}

// EndTask says that a task is done.
func EndTask(task int64) Op { return annotated(event.MakeTask(task, 0, 0, true)) }

// BeginRegion says what the goroutine does from now on, for a task or for none
// (0). Regions nest.
func BeginRegion(task int64, name int32) Op {
	return annotated(event.MakeRegion(task, name, false))
}

// EndRegion ends the innermost region of the goroutine.
func EndRegion(task int64, name int32) Op { return annotated(event.MakeRegion(task, name, true)) }

// Log says something, for a task or for none (0).
func Log(task int64, category, message int32) Op {
	return annotated(event.MakeLog(task, category, message))
}

// annotate tells the listener.
func (m *Machine) annotate(mp *M, _ *G, op *Op) {
	e := &(*annotation)(op.obj).event
	if m.want[e.Kind] {
		m.tell(mp, e.Kind, e.Arg(0), e.Arg(1), e.Arg(2), e.Arg(3))
	}
}
