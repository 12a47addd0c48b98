package view

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Command has the words by which a user asks for what a legend speaks of: this
// package does not know the flags of the program that shows its traces.
type Command struct {
	Trace string // the command that writes a trace, such as "gmpsim trace"
	Run   string // the one that runs a program and sums up
	Steps string // what sets Options.Steps, such as "--steps"
	Why   string // what sets Options.Why
	Only  string // what sets Options.Only
	Rules string // what selects the rules of an earlier release
}

// fill puts the words into a text.
func (c *Command) fill(text string) string {
	return strings.NewReplacer("{trace}", c.Trace, "{run}", c.Run, "{steps}", c.Steps, "{why}", c.Why, "{only}", c.Only).Replace(text)
}

// Legend returns docs/trace.md: how to read a trace, what each kind of event
// means and why it happens. It is made from event.Specs and the reasons that
// a trace with Options.Why prints, so that it cannot say something else than they do.
func Legend(c Command) string {
	var b strings.Builder
	run := newRuling()
	b.WriteString(run.fill(c.fill(legendIntro)))
	fmt.Fprintf(&b, c.fill(legendGauges), exampleGauges())
	b.WriteString("## Kinds of events\n\n")
	b.WriteString("| kind | shown | numbers | meaning | Go 1.26 |\n|---|---|---|---|---|\n")
	for k := range event.Kinds {
		s := event.Specs[k]
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", s.Name, c.fill(shown(k)), numbers(s), s.Meaning, code(s.Runtime))
	}
	b.WriteString(c.fill("\n## Why\n\nThe sentences of `{why}`. " +
		"If a kind has several reasons, `{why}` prints the first one that applies. Each reason has a mark:\n\n"))
	for _, m := range Marks(c.Rules) {
		fmt.Fprintf(&b, "- *%s*: %s Compared with the real runtime: %s.\n", m.Name, m.Promise, m.Checked)
	}
	b.WriteString("\n[conformance.md](conformance.md) says what was compared, and with which result.\n\n")
	for k := range event.Kinds {
		for _, r := range wordings[k].all() {
			fmt.Fprintf(&b, "- `%s` *%s*: %s\n", k, r.mark, run.fill(r.text))
		}
	}
	return b.String()
}

const legendIntro = `# How to read a trace

A line of ` + "`{trace}`" + ` is one decision of the scheduler or one operation of a goroutine:

` + "```" + `
     time  M  P  G    what was done     the numbers that matter         runtime function
  2.204us  M0 P0 G11  runnext → G11     slice inherited, tick stays 4            runqget
` + "```" + `

- **time** is virtual: nanoseconds since main began.
- **M** is the thread, **P** the processor, **G** the goroutine that did it; – means none. A thread that looks for work has no G.
- **What was done** and **the numbers**: G7 → runnext says where G7 was put; a number in brackets after a queue is its new length;
  "3 of 5 from P1; 2 left" is a theft. If there is room, a dot (·) follows, and then the function of the goroutine that begins to run, or
  the line of the program that asked for the operation.
- An indented row belongs to the line above it: one of several goroutines made ready, a thread woken, a queue that overflowed.
- **tick** is the schedtick of the P: how often it began a new time slice. At multiples of {global} the P looks at the global queue first.
- The **runtime function** does the same in Go 1.26; it is in package runtime or sync.
- │ marks what the program printed to standard output, ┃ what it printed to standard error.
- ⋮ stands for lines that repeat those above it with other goroutines, times and numbers. It counts them; the last time is shown again
  below it. What has a kind, an outcome, a channel, a function or a reason of its own is never folded.
- M1 is sysmon, a thread that never has a P and watches the others.
- The first line sums up what happened before main began. ` + "`{steps}`" + ` shows all of it, and also each step of a search that found
  nothing and sysmon's rounds.

This page is generated: ` + "`go test ./view -update`" + `.

`

// shown says where a kind is to be seen, for Command.fill.
func shown(k event.Kind) string {
	if e := event.Raw(k, 0, 0, 0, 0); finds(&e) || k == event.Timers {
		return "line"
	}
	return [...]string{"with {steps}", "line", "in the line", "with {only}"}[event.Specs[k].Class]
}

func numbers(s event.Spec) string {
	var list []string
	for _, a := range s.Args {
		list = append(list, a.Name)
	}
	return strings.Join(list, ", ")
}

func code(s string) string {
	if s == "" {
		return ""
	}
	return "`" + s + "`"
}
