package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The tasks and labels of a bill as text.

// tasks writes where the time of the slowest tasks went, of tasks by name, and of
// goroutines by their labels; nothing of what the program does not use.
func (b *Bill) tasks(s *strings.Builder, n *names) {
	if len(b.named.top) > 0 {
		fmt.Fprintf(s, "  %-24s %9s %9s %9s  %s\n", "tasks", "submitted", "queued", "running", "waited for")
		for _, t := range b.named.top {
			fmt.Fprintf(s, "  %s\n", strings.TrimRight(t.text(n), " "))
		}
		for _, t := range b.named.bySort() {
			fmt.Fprintf(s, "  %s\n", strings.TrimRight(t.text(n), " "))
		}
	}
	if len(b.named.labels) > 0 {
		fmt.Fprintf(s, "  by label\n")
	}
	for _, l := range b.named.byLabel() {
		b.row(s, n.symbol(l.labels), sum(&l.spent), &l.spent, "")
	}
}

// text returns a row: who did the task is behind its name.
func (t *taskBill) text(n *names) string {
	who := fmt.Sprintf("%d %s %v", t.task, n.symbol(t.name), t.by)
	if t.by == event.NoG {
		who = fmt.Sprintf("%d %s", t.task, n.symbol(t.name))
	}
	return fmt.Sprintf("%s %9s %9s %9s  %s",
		column(who, 24), clock(t.began), lasting(t.queued()), lasting(t.spent[event.Running]), t.rest())
}

// rest says what else the task waited for, and how it ended.
func (t *taskBill) rest() string {
	list := lost(&t.spent, event.Runnable)
	switch {
	case !t.done && t.by == event.NoG:
		list = append(list, "never begun")
	case !t.done:
		list = append(list, "not ended")
	}
	return strings.Join(list, ", ")
}

// lost lists what time was spent on, beginning with the cause from.
func lost(spent *[event.Causes]event.Duration, from event.Cause) []string {
	var list []string
	for c := from; c < event.Causes; c++ {
		if d := spent[c]; d > 0 {
			list = append(list, c.String()+" "+lasting(d))
		}
	}
	return list
}

// text returns the row of all tasks of a name.
func (s *sortBill) text(n *names) string {
	list := lost(&s.spent, event.Runnable)
	if s.n > s.never {
		p50, p99 := event.Duration(s.wait.quantile(50)), event.Duration(s.wait.quantile(99))
		list = append(list, fmt.Sprintf("queued p50 %s, p99 %s", brief(p50), brief(p99)))
	}
	if s.never > 0 {
		list = append(list, fmt.Sprintf("%d never begun", s.never))
	}
	who := fmt.Sprintf("%s ×%d", n.quoted(s.name), s.n)
	return fmt.Sprintf("%s %9s %9s %9s  %s",
		column(who, 24), "", lasting(s.queued), lasting(s.spent[event.Running]), strings.Join(list, ", "))
}

// bySort returns the sums by name, those that took longest first.
func (n *namedBill) bySort() []*sortBill {
	var list []*sortBill
	for _, s := range n.sorts {
		list = append(list, s)
	}
	slices.SortFunc(list, func(x, y *sortBill) int { return cmp.Or(cmp.Compare(y.life, x.life), cmp.Compare(x.name, y.name)) })
	return list[:min(len(list), topMost)]
}

// byLabel returns the sums by labels, those that ran longest first.
func (n *namedBill) byLabel() []*labelBill {
	var list []*labelBill
	for _, l := range n.labels {
		list = append(list, l)
	}
	slices.SortFunc(list, func(x, y *labelBill) int {
		return cmp.Or(cmp.Compare(y.spent[event.Running], x.spent[event.Running]), cmp.Compare(x.labels, y.labels))
	})
	return list[:min(len(list), topMost)]
}
