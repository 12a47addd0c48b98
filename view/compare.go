package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
)

// A Course is one run of a program among several that are compared: what it was
// run with, and what came of it. Make it with NewCourse, give its Listen to the
// machine, and call Done at the end.
type Course struct {
	Name   string // what was different in it
	Output string // what the program printed

	bill  *Bill
	order []ran
	end   sim.End
	now   sim.Time
	stats sim.Stats
}

// ran says which goroutine a decision took, and when.
type ran struct {
	g  sim.GID
	at sim.Time
}

// maxOrder is how many decisions of a course are kept to be compared.
const maxOrder = 1 << 20

// NewCourse returns the record of a run that is about to begin.
func NewCourse(name string) *Course { return &Course{Name: name, bill: NewBill()} }

// Listen takes in one event; it is a sim.Listener.
func (c *Course) Listen(e *sim.Event) {
	c.bill.Listen(e)
	if e.Kind == sim.KExecute && c.bill.began && len(c.order) < maxOrder {
		c.order = append(c.order, ran{e.G, e.T})
	}
}

// Done records how the run on m ended.
func (c *Course) Done(m *sim.Machine) {
	c.end, c.now, c.stats = m.End(), m.Now(), m.Stats()
	c.bill.End(c.now)
}

// A figure is one row of the table: its name and what it is in a course.
type figure struct {
	name string
	of   func(first, c *Course) string
	has  func(c *Course) bool // the row is there if this holds of a course; nil: always
}

// figures are the rows, from what the program's user notices to why.
var figures = []figure{
	{"end", func(_, c *Course) string { return ending(c.end) }, nil},
	{"virtual time", func(_, c *Course) string { return lasting(sim.Duration(c.now)) }, nil},
	{"output", sameOutput, nil},
	{"first other choice", firstOther, nil},
	{"CPU in use", func(_, c *Course) string { return c.inUse() }, nil},
	{"ready to run p50", func(_, c *Course) string { return c.latency(50) }, nil},
	{"ready to run p95", func(_, c *Course) string { return c.latency(95) }, nil},
	{"ready to run p99", func(_, c *Course) string { return c.latency(99) }, nil},
	{"goroutine switches", func(_, c *Course) string { return number(c.bill.counts.goroutines) }, nil},
	{"thread wake-ups", func(_, c *Course) string { return number(c.bill.counts.threads) }, nil},
	{"threads", func(_, c *Course) string { return number(int64(c.stats.Threads)) }, nil},
	{"stolen", func(_, c *Course) string { return c.stolen() }, nil},
	{"preempted", func(_, c *Course) string { return number(c.stats.Preemptions) }, nil},
	{"system calls", func(_, c *Course) string { return number(c.stats.Syscalls) }, nil},
	{"Ps taken in them", func(_, c *Course) string { return number(c.stats.Retakes) }, nil},
	{"waits for sched.lock", func(_, c *Course) string { return lockWait(c.stats.SchedLock) }, nil},
	{"for channels' locks", func(_, c *Course) string { return lockWait(c.stats.ChanLock) }, nil},
	{"for semaphores' locks", func(_, c *Course) string { return lockWait(c.stats.SemaLock) }, semaLockWaited},
	{"for timers' locks", func(_, c *Course) string { return lockWait(c.stats.TimerLock) }, timerLockWaited},
	{"stacks, at most", func(_, c *Course) string { return size(c.stats.StackPeak) }, hasStacks},
	{"collector's cycles", func(_, c *Course) string { return number(c.stats.GCs) }, collected},
	{"the world stood", func(_, c *Course) string { return lasting(c.stats.GCPause) }, collected},
	{"GC assists", func(_, c *Course) string { return amount(c.stats.Assists, c.stats.GCAssist) }, collected},
	{"thread switches", func(_, c *Course) string { return number(c.stats.ThreadSwitches) }, scarce},
	{"waits for a core", func(_, c *Course) string { return lasting(c.stats.CoreWait) }, scarce},
	{"frozen by quota", func(_, c *Course) string { return amount(c.stats.Throttles, c.stats.Throttled) }, frozen},
}

// hasStacks is true where the summary of a run speaks of stacks.
func hasStacks(c *Course) bool { return stacks(c.stats) != "" }

func semaLockWaited(c *Course) bool  { return c.stats.SemaLock.Waits > 0 }
func timerLockWaited(c *Course) bool { return c.stats.TimerLock.Waits > 0 }

func collected(c *Course) bool { return c.stats.GCs > 0 }
func scarce(c *Course) bool    { return c.stats.ThreadSwitches > 0 }
func frozen(c *Course) bool    { return c.stats.Throttles > 0 }

// Compare returns a table with a column for each course; the first is the one
// that the others are compared with. Rows about what none of them has are left
// out.
func Compare(courses []*Course) string {
	table := [][]string{make([]string, 1, len(courses)+1)}
	for _, c := range courses {
		table[0] = append(table[0], c.Name)
	}
	for _, f := range figures {
		if f.has != nil && !slices.ContainsFunc(courses, f.has) {
			continue
		}
		row := []string{f.name}
		for _, c := range courses {
			row = append(row, f.of(courses[0], c))
		}
		table = append(table, row)
	}
	return align(table)
}

// align prints a table, numbers to the right.
func align(table [][]string) string {
	p := newPage(maxColumns, false)
	width := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			width[i] = max(width[i], p.columns(cell))
		}
	}
	var b strings.Builder
	for _, row := range table {
		b.WriteString(p.pad(row[0], width[0]))
		for i, cell := range row[1:] {
			b.WriteString("  " + strings.Repeat(" ", width[i+1]-p.columns(cell)) + cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// maxColumns is wider than any table.
const maxColumns = 1000

// sameOutput says whether the program printed the same, or where it first did
// not.
func sameOutput(first, c *Course) string {
	switch {
	case c == first:
		return counted(int64(strings.Count(c.Output, "\n")), "line")
	case c.Output == first.Output:
		return "same"
	}
	a, b := strings.Split(first.Output, "\n"), strings.Split(c.Output, "\n")
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("other from line %d", i+1)
}

// firstOther says which decision is the first that took another goroutine.
func firstOther(first, c *Course) string {
	if c == first {
		return counted(int64(len(c.order)), "choice")
	}
	for i, r := range c.order {
		if i == len(first.order) {
			break
		}
		if r.g != first.order[i].g {
			return fmt.Sprintf("#%d: %v, not %v", i+1, r.g, first.order[i].g)
		}
	}
	if len(c.order) == len(first.order) {
		return "none"
	}
	return fmt.Sprintf("#%d: one ends", min(len(c.order), len(first.order))+1)
}

// inUse says how many Ps ran goroutines on average.
func (c *Course) inUse() string {
	var busy sim.Duration
	for _, p := range c.stats.PerP {
		busy += p.Busy
	}
	return fmt.Sprintf("%.2f of %d", float64(busy)/float64(max(c.now, 1)), len(c.stats.PerP))
}

func (c *Course) latency(percent int64) string {
	if c.bill.ready.n == 0 {
		return "–"
	}
	return lasting(span(c.bill.ready.quantile(percent)))
}

func (c *Course) stolen() string {
	if c.stats.Steals == 0 {
		return "0"
	}
	return fmt.Sprintf("%s in %s", number(c.stats.Stolen), number(c.stats.Steals))
}

func lockWait(s sim.LockStats) string { return amount(s.Waits, s.Time) }

// amount says how often something was, and for how long.
func amount(n int64, d sim.Duration) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%s, %s", number(n), lasting(d))
}

// counted prints n of something.
func counted(n int64, what string) string {
	if n != 1 {
		what += "s"
	}
	return number(n) + " " + what
}

// number prints n with a space before each three digits.
func number(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
