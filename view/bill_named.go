package view

import (
	"cmp"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The part of a bill that goes by the names that a program gives: a task is
// charged for the time of the goroutines that are in a region of it, labels for
// that of the goroutines that have them.

// A namedBill has the accounts of tasks and labels. Of the tasks that ended it
// keeps those that took longest and the sums by name.
type namedBill struct {
	deeds  deeds
	open   map[int64]*taskBill
	top    []*taskBill // ended: those that took longest, the longest first
	sorts  map[int32]*sortBill
	labels map[int32]*labelBill
}

// A taskBill is the bill of one task.
type taskBill struct {
	task  int64
	name  int32
	began event.Time
	first event.Time // when a goroutine first began a region of it
	ended event.Time
	by    event.GID  // that goroutine, NoG if none did
	done  bool       // the program ended it
	at    []*account // who works for it now
	spent [event.Causes]event.Duration
}

// A sortBill is the sum over the tasks of one name.
type sortBill struct {
	name         int32
	n, never     int64 // tasks; those that nobody began
	life, queued event.Duration
	wait         histogram // from begin to first region
	spent        [event.Causes]event.Duration
}

// A labelBill is the sum over the goroutines with the same labels.
type labelBill struct {
	labels int32
	spent  [event.Causes]event.Duration
}

func newNamedBill() namedBill {
	return namedBill{deeds: newDeeds(), open: map[int64]*taskBill{}, sorts: map[int32]*sortBill{}, labels: map[int32]*labelBill{}}
}

// names takes in what e says of names, and charges each goroutine that it
// concerns to what it does from now on.
func (b *Bill) names(e *event.Event) {
	b.named.deeds.learn(e)
	switch e.Kind {
	case event.Go:
		b.inherits(e.Go().G, e.T)
	case event.System, event.TimerProc:
		b.inherits(ofRuntime(e), e.T)
	case event.Label:
		b.relabel(e.G, e.T)
	case event.Region:
		b.named.work(e)
		b.join(e.G, e.T)
	case event.Task:
		b.task(e)
	}
}

// inherits labels a new goroutine as the one that made it is, if any is labelled.
func (b *Bill) inherits(g event.GID, now event.Time) {
	if len(b.named.deeds.labels) > 0 {
		b.relabel(g, now)
	}
}

// relabel charges what g does from now on to the labels that it has now.
func (b *Bill) relabel(g event.GID, now event.Time) {
	if a := b.open[g]; a != nil {
		a.settle(now)
		a.label = b.named.label(b.named.deeds.labels[g])
	}
}

// join charges what g does from now on to the task of the region that it is in now.
// Only a region changes that: a task that begins or ends meanwhile must not gain or
// lose g because g gets a label.
func (b *Bill) join(g event.GID, now event.Time) {
	if a := b.open[g]; a != nil {
		a.settle(now)
		a.worksFor(b.named.open[b.named.deeds.task(g)])
	}
}

// settle books a's time up to now to what it did in it.
func (a *account) settle(now event.Time) {
	a.spend(now.Sub(a.since))
	a.since = now
}

// worksFor makes t the task, nil for none, that a is charged to.
func (a *account) worksFor(t *taskBill) {
	if old := a.task; old != nil {
		old.at = slices.DeleteFunc(old.at, func(x *account) bool { return x == a })
	}
	if a.task = t; t == nil {
		return
	}
	t.at = append(t.at, a)
	if a.last != t.task {
		a.tasks, a.last, a.name = a.tasks+1, t.task, t.name
	}
}

// label returns the account of the labels, nil for none.
func (n *namedBill) label(labels int32) *labelBill {
	if labels == 0 {
		return nil
	}
	l := n.labels[labels]
	if l == nil {
		l = &labelBill{labels: labels}
		n.labels[labels] = l
	}
	return l
}

// work notes the first region of a task.
func (n *namedBill) work(e *event.Event) {
	if t := n.open[e.Region().Task]; t != nil && t.by == event.NoG && !e.Region().Ended {
		t.first, t.by = e.T, e.G
	}
}

// task opens or closes the account of a task. Who still works for one that has
// ended is not charged to it any more.
func (b *Bill) task(e *event.Event) {
	a := e.Task()
	if t := b.named.open[a.Task]; t != nil {
		t.done = true
		b.settle(t, e.T)
	}
	if !a.Ended {
		b.named.open[a.Task] = &taskBill{task: a.Task, name: a.Name, began: e.T}
		return
	}
	b.named.deeds.forgetTask(e)
}

// settle closes the account of a task, for which nobody works any more.
func (b *Bill) settle(t *taskBill, now event.Time) {
	for _, a := range slices.Clone(t.at) {
		a.settle(now)
		a.worksFor(nil)
	}
	b.named.close(t, now)
}

// close ends the account of a task.
func (n *namedBill) close(t *taskBill, now event.Time) {
	t.ended = now
	delete(n.open, t.task)
	s := n.sorts[t.name]
	if s == nil {
		s = &sortBill{name: t.name}
		n.sorts[t.name] = s
	}
	s.add(t)
	i, _ := slices.BinarySearchFunc(n.top, t, slower)
	n.top = slices.Insert(n.top, i, t)
	n.top = n.top[:min(len(n.top), topMost)]
}

// slower orders tasks by how long they took, the longest first.
func slower(x, y *taskBill) int {
	return cmp.Or(cmp.Compare(y.life(), x.life()), cmp.Compare(x.task, y.task))
}

func (s *sortBill) add(t *taskBill) {
	s.n++
	s.life += t.life()
	s.queued += t.queued()
	if t.by == event.NoG {
		s.never++
	} else {
		s.wait.add(int64(t.queued()))
	}
	for c, d := range t.spent {
		s.spent[c] += d
	}
}

// life is from the task's begin to its end.
func (t *taskBill) life() event.Duration { return t.ended.Sub(t.began) }

// queued is how long the task waited for a goroutine to begin with it.
func (t *taskBill) queued() event.Duration {
	if t.by == event.NoG {
		return t.life()
	}
	return t.first.Sub(t.began)
}

// end closes the accounts of the tasks that nobody ended.
func (n *namedBill) end(now event.Time) {
	var left []*taskBill
	for _, t := range n.open {
		left = append(left, t)
	}
	slices.SortFunc(left, func(x, y *taskBill) int { return cmp.Compare(x.task, y.task) })
	for _, t := range left {
		n.close(t, now)
	}
}
