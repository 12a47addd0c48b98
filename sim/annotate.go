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
type annotation struct {
	kind       event.Kind
	a, b, c, d int64
}

func annotated(n annotation) Op { return Op{Kind: OpAnnotate, obj: unsafe.Pointer(&n)} }

// SetLabels gives the goroutine the labels that the symbol names, 0 for none.
// Goroutines that it starts have them, too.
func SetLabels(labels int32) Op { return annotated(annotation{kind: event.KLabel, a: int64(labels)}) }

// BeginTask says that work of the named sort was begun, as a part of the task
// parent unless that is 0.
func BeginTask(task, parent int64, name int32) Op {
	return annotated(annotation{kind: event.KTask, a: task, b: parent, c: int64(name)})
}

// EndTask says that a task is done.
func EndTask(task int64) Op { return annotated(annotation{kind: event.KTask, a: task, d: 1}) }

// BeginRegion says what the goroutine does from now on, for a task or for none
// (0). Regions nest.
func BeginRegion(task int64, name int32) Op {
	return annotated(annotation{kind: event.KRegion, a: task, b: int64(name)})
}

// EndRegion ends the innermost region of the goroutine.
func EndRegion(task int64, name int32) Op {
	return annotated(annotation{kind: event.KRegion, a: task, b: int64(name), c: 1})
}

// Log says something, for a task or for none (0).
func Log(task int64, category, message int32) Op {
	return annotated(annotation{kind: event.KLog, a: task, b: int64(category), c: int64(message)})
}

// annotate tells the listeners. Notes is for those who want no other events, so
// that a run in which nobody does pays for none of them.
func (m *Machine) annotate(mp *M, _ *G, op *Op) {
	n := (*annotation)(op.obj)
	if n.kind == event.KTask {
		m.stats.Tasks += 1 - n.d
		m.stats.TasksEnded += n.d
	}
	m.emit(n.kind, mp, n.a, n.b, n.c, n.d)
	if m.notes != nil {
		m.tell(m.notes, n.kind, mp, n.a, n.b, n.c, n.d)
	}
}
