package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The bill as text.

// Text returns the bill after End, in lines of up to width columns where that is
// possible; 80 are enough. sym names the functions; it may be nil.
func (b *Bill) Text(sym Symbols, width int) string {
	n := newNames(sym, "")
	var s strings.Builder
	fmt.Fprintf(&s, "  %-24s %9s %9s %9s  %s\n", "longest waits", "life", "running", "runnable", "blocked on")
	for i := range b.top {
		a := &b.top[i]
		b.row(&s, strings.TrimSuffix(a.g.String()+" "+n.function(a.fn), " "), a.life(), &a.spent, a.worked(n))
	}
	fmt.Fprintf(&s, "  by function\n")
	for _, f := range b.byFunction() {
		b.row(&s, fmt.Sprintf("%s ×%d", cmp.Or(n.function(f.fn), "–"), f.n), sum(&f.spent), &f.spent, "")
	}
	b.tasks(&s, n)
	text := foldedLists(s.String(), width)
	s.Reset()
	s.WriteString(text + banded(b.byP(), width))
	s.WriteString("  stealing    " + Folded(movedBetweenPs(&b.counts), 14, width) + "\n")
	fmt.Fprintf(&s, "  %-11s %s, %s\n", "switches",
		count(b.counts.N[event.Execute], "goroutine"), count(b.counts.N[event.MWake]+b.counts.N[event.PollWake], "thread"))
	return s.String()
}

// foldedLists lets the lists at the ends of rows go on in the next line.
func foldedLists(rows string, width int) string {
	const listColumn = 58 // where they begin
	var b strings.Builder
	for row := range strings.Lines(rows) {
		if r := []rune(strings.TrimSuffix(row, "\n")); len(r) > width {
			row = string(r[:listColumn]) + Folded(string(r[listColumn:]), listColumn, width) + "\n"
		}
		b.WriteString(row)
	}
	return b.String()
}

// function returns the short name of the function fn.
func (n *names) function(fn int32) string { return short(n.symbol(fn)) }

// worked says for which tasks the goroutine was at work, if any.
func (a *account) worked(n *names) string {
	if a.tasks == 0 {
		return ""
	}
	return fmt.Sprintf("%s, the last %d %s", count(a.tasks, "task"), a.last, n.symbol(a.name))
}

// row writes who spent its time on what, and something more if there is.
func (b *Bill) row(s *strings.Builder, who string, life event.Duration, spent *[event.Causes]event.Duration, more string) {
	list := lost(spent, event.Runnable+1)
	if more != "" {
		list = append(list, more)
	}
	text := fmt.Sprintf("  %s %9s %9s %9s  %s", column(who, 24),
		lasting(life), lasting(spent[event.Running]), lasting(spent[event.Runnable]), strings.Join(list, ", "))
	s.WriteString(strings.TrimRight(text, " ") + "\n")
}

func sum(spent *[event.Causes]event.Duration) (all event.Duration) {
	for _, d := range spent {
		all += d
	}
	return all
}

// byFunction returns the sums of the functions, those that waited longest first.
func (b *Bill) byFunction() []*funcBill {
	var list []*funcBill
	for _, f := range b.funcs {
		list = append(list, f)
	}
	slices.SortFunc(list, func(x, y *funcBill) int {
		return cmp.Or(cmp.Compare(y.waited(), x.waited()), cmp.Compare(x.fn, y.fn))
	})
	return list[:min(len(list), topMost)]
}

func (f *funcBill) waited() event.Duration { return sum(&f.spent) - f.spent[event.Running] }

// movedBetweenPs says how work came from one P to another.
func movedBetweenPs(s *event.Counts) string {
	text := "no thefts"
	if s.Thefts > 0 {
		text = fmt.Sprintf("%s of %s, at most %d at once", count(s.Thefts, "theft"), count(s.Stolen, "goroutine"), s.Largest)
	}
	if s.N[event.GlobBatch] == 0 {
		return text
	}
	return text + fmt.Sprintf(", %d from the global queue in %s", s.Batched, batches(s.N[event.GlobBatch]))
}

func batches(n int) string {
	if n == 1 {
		return "1 batch"
	}
	return fmt.Sprintf("%d batches", n)
}
