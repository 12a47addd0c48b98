package view

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A ruling is what sentences print of the rules of a run. It is folded from the events
// at the run's beginning, so a trace of another release or of a recording never says a
// number of Go 1.26 that is not its own.
//
// A sentence names a number by a word in braces: "multiple of {global}". A note, which
// needs the event's numbers too, asks for the field.
type ruling struct {
	rules.Rules
	tick  int      // the schedtick with which main begins
	stack int64    // bytes with which a goroutine begins
	own   []string // the runtime's own goroutines at the beginning, each with what it is there for
	blank *strings.Replacer
}

// newRuling returns the rules of Go 1.26.
func newRuling() *ruling {
	return &ruling{Rules: rules.Latest(), tick: rules.BootTick, stack: rules.FirstStack}
}

// learn takes in what e says of the rules. Begin says what each run has; what follows
// it says what differs from Go 1.26.
func (r *ruling) learn(e *event.Event) {
	switch e.Kind {
	case event.Begin:
		*r = ruling{Rules: rules.Latest(), tick: e.Begin().Tick, stack: e.Begin().Stack}
	case event.System:
		r.meet(e.System())
	case event.Rule:
		r.Apply(e.Rule().Key, e.Rule().Value)
		r.blank = nil
	}
}

// meet takes in one of the runtime's own goroutines. Mark workers come later, and many.
func (r *ruling) meet(a event.SystemArgs) {
	if a.Role != event.RoleMarkWorker {
		r.own = append(r.own, a.G.String()+" "+a.Role.String())
		r.blank = nil
	}
}

// fill puts the numbers of the run into a sentence.
func (r *ruling) fill(sentence string) string {
	if r.blank == nil {
		r.blank = strings.NewReplacer(r.blanks()...)
	}
	return r.blank.Replace(sentence)
}

// blanks returns the words in braces, each with what stands in its place.
func (r *ruling) blanks() []string {
	return []string{
		"{tick}", strconv.Itoa(r.tick),
		"{stack}", size(r.stack).String(),
		"{own}", cmp.Or(strings.Join(r.own, ", "), "forcegchelper, bgsweep, bgscavenge and others"),
		"{global}", strconv.Itoa(r.Policy.GlobalEvery),
		"{queue}", strconv.Itoa(r.Policy.Queue),
		"{batch}", strconv.Itoa(max(1, r.Policy.Batch())),
		"{slice}", r.Slice.Prose(),
		"{longest}", (r.Slice + rules.SysmonDelayMax).Prose(),
		"{handover}", r.handover(),
		"{starvation}", inWords(rules.StarvationAfter),
		"{sysmon}", rules.SysmonDelayMin.String(),
		"{sysmon most}", rules.SysmonDelayMax.Prose(),
		"{rounds}", strconv.Itoa(rules.SysmonPatience),
		"{poll}", rules.PollPatience.Prose(),
		"{take}", rules.TakePatience.Prose(),
		"{forcegc}", inWords(rules.ForceGCAfter),
		"{spans}", numeral(rules.SweepBatch),
	}
}

// handover says when a mutex is handed to who keeps losing it, if it ever is.
func (r *ruling) handover() string {
	if !r.Policy.Starvation {
		return ""
	}
	return " A waiter that loses for " + inWords(rules.StarvationAfter) + " gets the mutex handed over."
}

// inWords prints a span as people say it: "a millisecond", "two minutes".
func inWords(d event.Duration) string {
	const minute = 60 * event.Second
	switch {
	case d == event.Millisecond:
		return "a millisecond"
	case d%minute == 0:
		return numeral(int(d/minute)) + " minutes"
	}
	return d.Prose()
}

// numeral writes a small number as a word.
func numeral(n int) string {
	words := [...]string{2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
	if n >= 2 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
