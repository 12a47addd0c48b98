package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// whyOptions are the flags of gmpsim why.
type whyOptions struct {
	machineOptions
	endlessOptions
	at      instant
	line    number
	latency latencyAt
	width   columns
}

// A latencyAt is the flag --latency: a goroutine, and a line of the source or an instant.
type latencyAt struct {
	g    event.GID
	line int64
	time event.Time
}

func (v *latencyAt) Set(s string) error {
	wrong := fmt.Errorf("want a goroutine and a line or a time, such as \"G7@line 25\", G7@25 or G7@1.2ms")
	who, where, ok := strings.Cut(s, "@")
	g, err := readGoroutine(who)
	if !ok || err != nil {
		return wrong
	}
	*v = latencyAt{g: g}
	digits := strings.TrimSpace(strings.TrimPrefix(where, "line"))
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil && n > 0 {
		v.line = n
		return nil
	}
	var d span
	if d.Set(where) != nil {
		return wrong
	}
	v.time = event.Time(d.d)
	return nil
}

func (v *latencyAt) String() string {
	switch {
	case v.g == event.NoG:
		return ""
	case v.line > 0:
		return fmt.Sprintf("%v@%s", v.g, view.Line(v.line))
	}
	return fmt.Sprintf("%v@%v", v.g, event.Duration(v.time))
}

func (v *latencyAt) Type() string { return "moment" }

// readGoroutine reads G7.
func readGoroutine(s string) (event.GID, error) {
	if len(s) > 1 && (s[0] == 'G' || s[0] == 'g') {
		if n, err := strconv.ParseInt(s[1:], 10, 62); err == nil && n > 0 {
			return event.GID(n), nil
		}
	}
	return event.NoG, fmt.Errorf("%q is no goroutine; want its number, such as G7", s)
}

func (a *app) whyCommand() *cobra.Command {
	var o whyOptions
	cmd := &cobra.Command{
		Use:   "why PROGRAM GOROUTINE [-- ARGUMENT...]",
		Short: "Tell the story of one goroutine: what it waited for, and why",
		Long: `Run a program and tell what happened to one goroutine: who created it, behind
whom it was put, who was taken before it, what it waited for, who held that and
who woke it, how it lost its P, and where its time went. Of a long story the
first, the newest and the longest episodes are told; the others are counted.

--at and --line end the story at an instant, or when the goroutine first does
something in a line of the program.

--latency takes a goroutine and a line or a time. It lists the chain of runs,
waits and wake-ups that made this moment as late as it is, from the start of the
program on; the durations add up to the moment's time.`,
		Example: `  gmpsim why ping-pong G7
  gmpsim why mutex-hog G7 --at 1.2ms
  gmpsim why pipeline --latency "G1@line 40"`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, who, args, err := o.arguments(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return a.why(cmd.Context(), o, names, who, args)
		},
	}
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.endlessOptions.declare(f)
	f.Var(&o.at, "at", "end the story at this virtual time, such as 12us, or step:812")
	f.Var(&o.line, "line", "end the story when the goroutine first does something in line `N` of the program")
	f.Var(&o.latency, "latency", "list what made a `moment` late, such as \"G7@line 25\" or G7@1.2ms")
	o.width.declare(f)
	cmd.MarkFlagsMutuallyExclusive("at", "line", "latency")
	return cmd
}

// arguments splits the arguments into the program, the goroutine and the program's own. With --latency the goroutine
// may be left out.
func (o *whyOptions) arguments(args []string, dash int) (names []string, who event.GID, rest []string, err error) {
	if dash < 0 {
		dash = len(args)
	}
	own, rest := args[:dash], args[dash:]
	who = o.latency.g
	if n := len(own) - 1; n >= 0 && who == event.NoG {
		if who, err = readGoroutine(own[n]); err != nil {
			return nil, who, nil, fmt.Errorf("%w, after the program", err)
		}
		own = own[:n]
	}
	if len(own) == 0 {
		return nil, who, nil, fmt.Errorf("want a program and a goroutine, such as gmpsim why ping-pong G7")
	}
	names, _, err = programArgs(own, -1)
	return names, who, rest, err
}

// why runs a program up to a moment and writes the story of a goroutine until then, or the chain that leads there.
func (a *app) why(ctx context.Context, o whyOptions, names []string, who event.GID, args []string) error {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return err
	}
	if o.at.step > 0 {
		cfg.MaxSteps = o.at.step
	}
	stop, story, path := o.stop(p, who), view.NewStory(who, p, p.file), view.NewPath(p, p.file)
	tell := story.Listen
	if o.latency.g != event.NoG {
		tell = event.Each(path.Listen, story.Listen)
	}
	cfg.Listen = func(e *event.Event) {
		if !stop.done && !stop.before(e) {
			tell(e)
			stop.after(e)
		}
	}
	run, err := a.hear(ctx, hearing{p: p, cfg: cfg, endless: &o.endlessOptions, ends: o.at.set || o.latency.time > 0, args: args,
		enough: func(event.Time) bool { return stop.done }})
	if err != nil {
		return err
	}
	if ctx.Err() != nil && !stop.done {
		return exitStatus(a.interrupted(run.m))
	}
	if err := o.missed(stop, story, who, run.end, run.m.Now()); err != nil {
		return err
	}
	if stop.at > 0 {
		story.Pass(stop.at)
		path.Pass(stop.at)
	} else if !stop.done {
		story.Pass(run.m.Now())
	}
	text := story.Text(o.width.or(a.width))
	if o.latency.g != event.NoG {
		text = path.Text(path.To(who), o.width.or(a.width))
	}
	_, err = io.WriteString(a.stdout, text)
	return err
}

// stop returns where the flags end the story.
func (o *whyOptions) stop(p *program, who event.GID) *stop {
	s := &stop{at: max(o.at.time, o.latency.time)}
	s.timed = s.at > 0
	if line := max(o.line.n, o.latency.line); line > 0 {
		at, want := view.NewPlaces(p, p.file), view.Line(line)
		s.about = func(e *event.Event) bool {
			return e.G == who && event.Specs[e.Kind].Class == event.ClassHead && at.Of(e) == want
		}
	}
	return s
}

// missed returns an error if there is no such goroutine, or if the run did not come to the moment.
func (o *whyOptions) missed(s *stop, story *view.Story, who event.GID, end event.End, now event.Time) error {
	about := "--line"
	moment := o.line.String()
	if o.latency.g != event.NoG {
		about, moment = "--latency", o.latency.String()
	}
	switch {
	case !story.Exists() && who > story.Last():
		return fmt.Errorf("there is no %v by %v; the goroutines go up to %v", who, now, story.Last())
	case !story.Exists():
		return fmt.Errorf("there is no %v by %v; those that live then are %s", who, now, story.Names())
	case s.done || o.at.step > 0 && end.Why == event.StepLimit:
	case s.about != nil:
		return fmt.Errorf("%s %s: %v does nothing there that the scheduler sees; the run ended at %v", about, moment, who, now)
	case o.at.set:
		return fmt.Errorf("--at %v: the run ended before, at %v", &o.at, now)
	case s.at > 0:
		return fmt.Errorf("--latency %v: the run ended before, at %v", &o.latency, now)
	}
	if o.latency.g != event.NoG && story.Ended() {
		return fmt.Errorf("--latency %v: %v has ended before", &o.latency, who)
	}
	return nil
}
