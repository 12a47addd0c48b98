package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The names that a program gives to what its goroutines do: labels, tasks and
// regions. They are folded from events, as everything that a view knows.

// A deeds knows what every goroutine says that it does.
type deeds struct {
	labels  map[event.GID]int32    // the symbol of its labels
	regions map[event.GID][]region // the innermost last
	tasks   map[int64]task         // those that have not ended
}

// A region is one stretch of a goroutine's work.
type region struct {
	task int64
	name int32
}

// A task is work that somebody began.
type task struct {
	name int32
	at   event.Time
}

func newDeeds() deeds {
	return deeds{labels: map[event.GID]int32{}, regions: map[event.GID][]region{}, tasks: map[int64]task{}}
}

// learn takes in what e says. A goroutine inherits the labels of the one that
// starts it, unless it is the runtime's own; regions and tasks it does not.
func (d *deeds) learn(e *event.Event) {
	switch e.Kind {
	case event.Go:
		d.label(e.Go().G, d.labels[e.G])
	case event.System, event.TimerProc:
		d.label(ofRuntime(e), 0)
	case event.Label:
		d.label(e.G, e.Label().Labels)
	case event.Task:
		if a := e.Task(); !a.Ended {
			d.tasks[a.Task] = task{a.Name, e.T}
		}
	case event.Region:
		d.region(e)
	}
}

func (d *deeds) label(g event.GID, labels int32) {
	switch {
	case labels != 0:
		d.labels[g] = labels
	case len(d.labels) > 0:
		delete(d.labels, g)
	}
}

func (d *deeds) region(e *event.Event) {
	open, a := d.regions[e.G], e.Region()
	switch {
	case !a.Ended:
		d.regions[e.G] = append(open, region{a.Task, a.Name})
	case len(open) == 1:
		delete(d.regions, e.G)
	case len(open) > 1:
		d.regions[e.G] = open[:len(open)-1]
	}
}

// forget drops what was known of a goroutine that is over.
func (d *deeds) forget(g event.GID) {
	delete(d.labels, g)
	delete(d.regions, g)
}

// forgetTask drops the name of a task that has ended.
func (d *deeds) forgetTask(e *event.Event) {
	if e.Kind == event.Task && e.Task().Ended {
		delete(d.tasks, e.Task().Task)
	}
}

// task returns the task that g works for, 0 if it does for none: that of the
// innermost region that belongs to one.
func (d *deeds) task(g event.GID) int64 {
	open := d.regions[g]
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].task != 0 {
			return open[i].task
		}
	}
	return 0
}

// doing says what g does, in the program's own words: "task 3 resize",
// "region parse", "kind=cpu"; "" if it does not say.
func (n *names) doing(g event.GID) string {
	if open := n.deeds.regions[g]; len(open) > 0 {
		last := open[len(open)-1]
		if task := n.deeds.task(g); task != 0 {
			return n.task(task)
		}
		return "region " + n.quoted(last.name)
	}
	return printable(n.symbol(n.deeds.labels[g]))
}

// setOut notes what g does as it begins to run: when its line is written it may
// do something else already.
func (n *names) setOut(g event.GID) {
	if text := n.doing(g); text != "" {
		n.does[g] = text
	} else {
		delete(n.does, g)
	}
}

// task returns what a task is called: its number and its name.
func (n *names) task(task int64) string {
	if name := n.symbol(n.deeds.tasks[task].name); name != "" {
		return fmt.Sprintf("task %d %s", task, printable(name))
	}
	return fmt.Sprintf("task %d", task)
}

// quoted returns a name that the program gave, or a stroke for an empty one.
func (n *names) quoted(sym int32) string {
	if s := n.symbol(sym); s != "" {
		return printable(s)
	}
	return "–"
}

// ofRuntime returns the goroutine that e says is one of the runtime's own, if any.
func ofRuntime(e *event.Event) event.GID {
	switch e.Kind {
	case event.System:
		return e.System().G
	case event.TimerProc:
		return e.TimerProc().G
	}
	return event.NoG
}
