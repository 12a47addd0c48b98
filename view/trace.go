package view

import (
	"io"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Options say what a trace shows and how.
type Options struct {
	Symbols Symbols // names functions, channels and positions; nil: numbers only
	File    string  // the program's file: positions in it print as "line 12"
	Width   int     // columns; 0 is 100
	Color   bool
	Steps   bool       // also each step of a search that found nothing, and the boot in full
	Why     bool       // under each row the reasons for it, each once and then its number
	WhyAll  bool       // each reason in full every time
	Rules   string     // the rules that differ from those of Go 1.26, such as "go=1.13"
	From    event.Time // lines before it are left out
	To      event.Time // lines after it are left out; 0 is no end
	Limit   int        // at most so many lines; 0 is no limit
	Last    int        // only the last so many lines; 0 is all
	Around  string     // only lines about this place, such as "line 12", and a few beside each; "" is all
	Until   *Subject   // the first event about it is the last; nil is no such end
	Fold    string     // lines that repeat become one that counts them and says this: how to see them; "" is each line
	Tell    func(Told) // told what each line says, instead of writing the line
	Only    []Subject  // only lines about one of these; none is all
}

// A Trace writes one line for each decision and operation. Give its Listen to
// the machine, and call Close when the run is over.
type Trace struct {
	opt   Options
	names *names
	page  *page
	only  *filter
	out   *output
	open  *line      // what the newest events belong to
	held  []*line    // by thread: shown when the thread goes on
	spare []*line    // that have been shown, to be used again
	clock event.Time // of the last line
	given *given     // the reasons so far; nil if none are wanted
	boot  *boot      // nil once the program runs
	until until
	sheet *sheet // takes the lines that are wanted
	done  bool
	ended bool
}

// NewTrace returns a trace that writes to w.
func NewTrace(w io.Writer, opt Options) *Trace {
	if opt.Width == 0 {
		opt.Width = 100
	}
	t := &Trace{opt: opt, names: newNames(opt.Symbols, opt.File), page: newPage(opt.Width, opt.Color), only: newFilter(opt.Only),
		out: &output{w: w}}
	if opt.Why || opt.WhyAll {
		t.given = newGiven(opt.WhyAll)
	}
	t.names.steps = opt.Steps
	t.until.about = opt.Until
	t.sheet = newSheet(t)
	if !opt.Steps {
		t.boot = newBoot()
	}
	t.rules()
	return t
}

// rules says once, before everything else, that not all is as in Go 1.26.
func (t *Trace) rules() {
	if t.opt.Rules == "" {
		return
	}
	text := "With " + t.opt.Rules + "."
	if t.given != nil {
		text += " These rules make the decisions. A reason marked *Go 1.26* holds with the numbers of these rules; " +
			"one marked *this run* holds only with them."
	}
	for _, row := range t.page.wrap(text, t.opt.Width) {
		t.out.text = append(append(t.out.text, row...), '\n')
	}
}

// Listen takes in one event; it is an event.Listener.
func (t *Trace) Listen(e *event.Event) {
	if t.done {
		return
	}
	if t.until.over(e) {
		t.begin()
		t.finish()
		return
	}
	t.names.learn(e)
	if e.Kind == event.Begin {
		t.page.fit(e.Begin().Procs)
	}
	t.only.see(e)
	if t.boot != nil && !t.boot.over(e) {
		return
	}
	t.begin()
	if t.opt.To > 0 && e.T > t.opt.To {
		t.finish()
		return
	}
	t.place(e)
}

// begin shows the summary of the boot, once.
func (t *Trace) begin() {
	if t.boot != nil {
		t.emit(t.boot.line())
		t.boot = nil
	}
}

// place puts e into the line that it belongs to.
func (t *Trace) place(e *event.Event) {
	spec := &event.Specs[e.Kind]
	switch {
	case spec.Class == event.ClassMeasure:
		t.measure(e)
	case spec.Class == event.ClassStep:
		t.step(e)
	case finds(e):
		t.hold(e)
	case e.Kind == event.Burn:
		t.compute(e)
	case e.Kind == event.Execute:
		t.execute(e)
	case e.Kind == event.Timers, e.Kind == event.TimerFire:
		t.timers(e)
	case e.Kind == event.Preempt:
		t.preempt(e)
	case e.Kind == event.SyscallExit:
		t.sysexit(e)
	case spec.Class == event.ClassHead:
		t.head(e)
	default:
		t.detail(e)
	}
}

// hold keeps a line back until its thread goes on: what e found will be run,
// but not at once.
func (t *Trace) hold(e *event.Event) {
	t.flush()
	t.release(e.M)
	for int(e.M)+1 >= len(t.held) {
		t.held = append(t.held, nil)
	}
	t.held[e.M+1] = t.begun(e)
}

// begun returns a line that begins with e.
func (t *Trace) begun(e *event.Event) *line {
	last := len(t.spare) - 1
	if last < 0 {
		return newLine(e)
	}
	l := t.spare[last]
	t.spare = t.spare[:last]
	l.open(e)
	return l
}

// of returns the line that is held back for thread m, or nil.
func (t *Trace) of(m event.MID) *line {
	if int(m)+1 >= len(t.held) {
		return nil
	}
	return t.held[m+1]
}

// compute adds up the CPU time of a goroutine: an interpreted loop reports it
// in many small pieces. A very long one is shown a time slice at a time.
func (t *Trace) compute(e *event.Event) {
	l := t.of(e.M)
	if l == nil || l.head().Kind != event.Burn || l.g != e.G || l.spent >= t.names.ruling.Slice {
		t.hold(e)
		return
	}
	l.spent += e.Burn().CPU
	l.head().T = e.T
}

// execute joins the find that it follows. A thread that is locked to its
// goroutine runs it as soon as it wakes up.
func (t *Trace) execute(e *event.Event) {
	l := t.of(e.M)
	switch {
	case t.open != nil && t.open.head().Kind == event.MWake && t.open.takes(e):
		t.open.g = e.G
		t.open.add(e)
		return
	case l == nil || !finds(l.head()):
		t.head(e)
		return
	}
	t.flush()
	t.held[e.M+1] = nil
	l.first(e)
	l.g, l.ran = e.G, e.T
	t.open = l
}

// preempt ends the computation that it cuts, if that is under way.
func (t *Trace) preempt(e *event.Event) {
	l := t.of(e.M)
	if l == nil || l.head().Kind != event.Burn || l.g != e.G {
		t.head(e)
		return
	}
	t.flush()
	t.held[e.M+1] = nil
	l.add(e)
	t.open = l
}

// sysexit joins the end of a system call with its beginning if nothing was shown between them:
// a line for each would drown a program that prints.
func (t *Trace) sysexit(e *event.Event) {
	if e.SyscallExit().How == event.SyscallKept && t.inSyscall(e.M) && !t.only.names(event.SyscallExit) {
		t.open.ran = t.open.at()
		t.open.add(e)
		return
	}
	t.head(e)
}

// inSyscall reports whether the newest line is that of a system call of thread m.
func (t *Trace) inSyscall(m event.MID) bool {
	return t.open != nil && t.open.head().Kind == event.Syscall && t.open.head().M == m
}

// timers collects the timers that one check fired, with what each made ready.
// The sum comes last and goes to the front.
func (t *Trace) timers(e *event.Event) {
	follows := t.open != nil && t.open.head().Kind == event.TimerFire && t.open.takes(e)
	switch {
	case !follows:
		t.head(e)
	case e.Kind == event.Timers:
		t.open.events = slices.Insert(t.open.events, 0, *e)
	default:
		t.open.events = append(t.open.events, *e)
	}
}

// measure shows a measurement only if its kind is asked for by name.
func (t *Trace) measure(e *event.Event) {
	if t.only.names(e.Kind) {
		t.head(e)
	}
}

func (t *Trace) step(e *event.Event) {
	if t.opt.Steps {
		t.head(e)
	}
}

func (t *Trace) head(e *event.Event) {
	t.flush()
	t.release(e.M)
	if e.Kind == event.Stop { // it is the last line, whatever the threads were at
		t.releaseAll()
	}
	t.open = t.begun(e)
	t.open.wait = t.names.waitOf(e)
	if e.Kind == event.Deadlock {
		t.open.below = t.names.circle(e)
	}
}

func (t *Trace) detail(e *event.Event) {
	if t.open != nil && t.open.takes(e) {
		t.open.add(e)
	} else if l := t.of(e.M); l != nil {
		l.add(e)
	} else {
		t.head(e)
	}
}

// Output shows one piece of what the program writes, as lines of the trace:
// where and when it was written, then the text behind a bar.
func (t *Trace) Output(at event.Event, text string, stderr bool) {
	if t.done {
		return
	}
	t.begin()
	call := t.inSyscall(at.M) && t.open.ran == 0
	if !call {
		t.flush()
		t.release(at.M)
	}
	at.T = max(at.T, t.clock) // the program may have done something since its last operation
	for _, s := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		l := newLine(&at)
		l.output = &printed{s, stderr}
		if call {
			t.open.wrote = append(t.open.wrote, l)
		} else {
			t.show(l)
		}
	}
}

// release shows what was held back for thread m. Others may have been shown
// since; the trace does not go back in time.
func (t *Trace) release(m event.MID) {
	if l := t.of(m); l != nil {
		t.held[m+1] = nil
		l.last().T = max(l.last().T, t.clock)
		t.emit(l)
	}
}

func (t *Trace) flush() {
	if t.open != nil {
		t.emit(t.open)
		t.open = nil
	}
}

// finish shows what is still open: nothing follows.
func (t *Trace) finish() {
	t.flush()
	t.releaseAll()
	if !t.ended {
		t.sheet.end()
	}
	t.done, t.ended = true, true
}

// releaseAll shows what was held back for any thread.
func (t *Trace) releaseAll() {
	for i := range t.held {
		t.release(event.MID(i - 1))
	}
}
