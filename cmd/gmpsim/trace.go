package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// traceOptions are the flags of gmpsim trace.
type traceOptions struct {
	machineOptions
	endlessOptions
	color   colour
	steps   bool
	why     why
	width   columns
	from    moment
	to      span
	limit   number
	last    number
	around  number
	until   string
	only    []string
	folding folding
}

func (a *app) traceCommand() *cobra.Command {
	var o traceOptions
	cmd := &cobra.Command{
		Use:   "trace PROGRAM [-- ARGUMENT...]",
		Short: "Show each decision of the scheduler while a program runs",
		Long: `Run a program and write one line for each decision of the scheduler and each
operation of a goroutine: the virtual time, the thread (M), processor (P) and
goroutine (G), what was done, the numbers that matter, and the function of the
real runtime that does the same. The program's own output appears between these
lines after a bar: │ is standard output, ┃ is standard error. --why adds the
reasons: each once with a number, and after that only the number.

A trace fits the terminal, up to 100 columns. Into a pipe or a file it has as
many columns as COLUMNS says, also up to 100, and no colours: for a pager use

  gmpsim trace --color=always PROGRAM | less -R

On a terminal, lines that repeat with other goroutines, times and numbers are
shown twice and then counted; the last time is shown again. Into a pipe or a
file each line goes by itself. --fold and --unfold choose one or the other.

--head, --last, --around and --until choose a part: the first lines, the last
ones, those about a line of the source, or those up to an event. They count
what --only and --from let through.

The exit status is that of gmpsim run, but 0 if --head, --until or --to ends the
trace before the program ends.`,
		Example: `  gmpsim trace last-one-first
  gmpsim trace stealing --only P1 --why
  gmpsim trace prog.go --from 10us --head 50 --steps
  gmpsim trace prog.go --around 25 --why
  gmpsim trace stealing --until steal --last 8`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return status(a.trace(cmd.Context(), o, names, args))
		},
	}
	o.declare(cmd)
	return cmd
}

// declare adds the flags.
func (o *traceOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.endlessOptions.declare(f)
	o.color.declare(f)
	f.BoolVar(&o.steps, "steps", false, "show every step of a search, also steps that find nothing, and the rounds of sysmon")
	o.why.declare(f)
	o.width.declare(f)
	f.Var(&o.from, "from", "start at this virtual time, such as 10us")
	f.Var(&o.to, "to", "end at this virtual time")
	f.Var(&o.limit, "head", "end after the first `N` lines")
	f.Var(&o.limit, "limit", "the same as --head")
	f.Var(&o.last, "last", "show only the last `N` lines")
	f.Var(&o.around, "around", "show only what is about line `N` of the program, with three lines before and behind")
	f.StringVar(&o.until, "until", "", "end with the first event about `G7, P1, M2` or of this kind, such as steal")
	o.folding.declare(cmd)
	f.StringSliceVar(&o.only, "only", nil, "show only these goroutines, Ps, Ms or kinds: `G7,P1,M2` or steal,send")
	cmd.MarkFlagsMutuallyExclusive("head", "limit")
	cmd.MarkFlagsMutuallyExclusive("head", "last")
	cmd.MarkFlagsMutuallyExclusive("limit", "last")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("only", completeKinds))
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("until", completeKinds))
}

// view returns what the flags ask of a trace of p.
func (o *traceOptions) view(a *app, p *program) (view.Options, error) {
	v := view.Options{Symbols: p, File: p.file, Width: o.width.or(a.width), Color: o.color.on(a, a.outTerm),
		Steps: o.steps, Why: o.why == whyOnce, WhyAll: o.why == whyAll, Rules: o.rules(),
		From: event.Time(o.from.d), To: event.Time(o.to.d), Limit: int(o.limit.n), Last: int(o.last.n),
		Fold: o.folding.hint(a.outTerm && o.pace == 0)}
	if o.around.n > 0 {
		v.Around = view.Line(o.around.n)
	}
	if v.To > 0 && v.From > v.To {
		return v, fmt.Errorf("--from %v is after --to %v", &o.from, &o.to)
	}
	if o.until != "" {
		s, err := view.ParseSubject(o.until)
		if err != nil {
			return v, unknownSubject("--until", o.until)
		}
		v.Until = &s
	}
	for _, word := range o.only {
		s, err := view.ParseSubject(word)
		if err != nil {
			return v, unknownSubject("--only", word)
		}
		v.Only = append(v.Only, s)
	}
	return v, nil
}
