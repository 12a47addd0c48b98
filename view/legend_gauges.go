package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// legendGauges says how a program gets curves; an example goes into it.
const legendGauges = `## Curves of the program's own figures

After the summary ` + "`{run}`" + ` plots the figures that a program reports over time:

` + "```\n%s```" + `

The program reports them in messages of ` + "`runtime/trace`" + ` like this one. Package pool does so, and any program can:

` + "```go" + `
trace.Logf(ctx, "gauge mail", "waiting=%%d sent=%%d", waiting, sent)
` + "```" + `

The category is the word gauge, followed by a name if the program has several gauges. The message has any number of figures, each 0 or
more. A figure keeps its value until a message changes it. Each curve is scaled to its own highest value, and only 0 is blank; the mean is
over the whole run. In a trace such a message is an ordinary line (` + "`log`" + `). On the real runtime, under ` + "`runtime/trace`" + `,
the program writes it to the trace's file.

`

// exampleGauges draws what a sender of mail might say.
func exampleGauges() string {
	names := exampleSymbols{"", "gauge mail"}
	g := NewGauges(&names)
	for i := range int64(40) {
		names = append(names, fmt.Sprintf("waiting=%d sent=%d", i*(40-i)/10, i))
		e := event.MakeLog(0, 1, int32(2+i))
		e.T = event.Time(1000 * i)
		g.Listen(&e)
	}
	return g.Text(event.Time(48 * event.Microsecond))
}

// exampleSymbols are the texts of the example's messages.
type exampleSymbols []string

// Symbol implements Symbols.
func (s *exampleSymbols) Symbol(sym int32) string { return (*s)[sym] }

// Position implements Symbols: the example has no source.
func (*exampleSymbols) Position(int32) string { return "" }
