package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// stateOptions are the flags of gmpsim state.
type stateOptions struct {
	machineOptions
	endlessOptions
	at    instant
	until string
	line  number
	width columns
	json  bool
}

// An instant is a flag: a virtual time, or "step:N".
type instant struct {
	time event.Time
	step int64
	set  bool
}

func (v *instant) Set(s string) error {
	*v = instant{set: true}
	if n, ok := strings.CutPrefix(s, "step:"); ok {
		step, err := strconv.ParseInt(n, 10, 64)
		if err != nil || step < 1 {
			return fmt.Errorf("want step:N with a whole number from 1 on")
		}
		v.step = step
		return nil
	}
	var d moment
	if err := d.Set(s); err != nil {
		return fmt.Errorf("want a virtual time, such as 12us, or step:812")
	}
	v.time = event.Time(d.d)
	return nil
}

func (v *instant) String() string {
	switch {
	case !v.set:
		return ""
	case v.step > 0:
		return fmt.Sprintf("step:%d", v.step)
	}
	return v.time.String()
}

func (v *instant) Type() string { return "instant" }

func (a *app) stateCommand() *cobra.Command {
	var o stateOptions
	cmd := &cobra.Command{
		Use:   "state PROGRAM [-- ARGUMENT...]",
		Short: "Show everything at one instant of a run",
		Long: `Run a program up to one instant and show the whole state then: each processor
(P) with its thread, its goroutine, runnext, its queue and schedtick; the global
queue; the threads that spin or idle; each goroutine with what it does or waits
for, where and since when; each channel with what it holds and who waits; each
lock with who holds it. What the program prints is left out.

--at names the instant as a virtual time or as the number of a step of the
machine, --until and --line as the first event that is about something. Without
one of them it is the end of the run.

Exit status: 0, or 2 if the run does not get there.`,
		Example: `  gmpsim state stealing --until steal
  gmpsim state --at 12us prog.go
  gmpsim state --line 25 --procs 1 prog.go`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			return a.state(cmd.Context(), o, names, args)
		},
	}
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.endlessOptions.declare(f)
	f.Var(&o.at, "at", "the instant: a virtual time such as 12us, or step:812")
	f.StringVar(&o.until, "until", "", "the first event about `G7, P1, M2` or of this kind, such as steal")
	f.Var(&o.line, "line", "the first event in line `N` of the program")
	o.width.declare(f)
	f.BoolVar(&o.json, "json", false, "write one JSON object (docs/seeing.md)")
	cmd.MarkFlagsMutuallyExclusive("at", "until", "line")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("until", completeKinds))
	return cmd
}

// state runs a program up to an instant and writes the state then.
func (a *app) state(ctx context.Context, o stateOptions, names, args []string) error {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return err
	}
	stop, err := o.stop(p)
	if err != nil {
		return err
	}
	if o.at.step > 0 {
		cfg.MaxSteps = o.at.step
	}
	scene := view.NewScene(p, p.file)
	cfg.Listen = func(e *event.Event) {
		if o.at.step > 0 && e.Kind == event.Stop {
			return // that is only the end of the steps that were asked for
		}
		if !stop.done && !stop.before(e) {
			scene.Listen(e)
			stop.after(e)
		}
	}
	run, err := a.hear(ctx, hearing{p: p, cfg: cfg, endless: &o.endlessOptions, ends: o.at.set, args: args,
		enough: func(event.Time) bool { return stop.done }})
	if err != nil {
		return err
	}
	if ctx.Err() != nil && !stop.done {
		return exitStatus(a.interrupted(run.m))
	}
	if err := o.missed(stop, run.end, run.m.Now()); err != nil {
		return err
	}
	if stop.timed {
		scene.Pass(stop.at)
	}
	if o.json {
		return json.NewEncoder(a.stdout).Encode(scene.Snapshot())
	}
	_, err = io.WriteString(a.stdout, scene.Text(o.width.or(a.width)))
	return err
}

// A stop says at which event a run has come to the instant.
type stop struct {
	timed bool // it is at a time
	at    event.Time
	about func(e *event.Event) bool
	done  bool
}

// stop returns what the flags ask for.
func (o *stateOptions) stop(p *program) (*stop, error) {
	s := &stop{timed: o.at.set && o.at.step == 0, at: o.at.time}
	if o.until != "" {
		subject, err := view.ParseSubject(o.until)
		if err != nil {
			return nil, unknownSubject("--until", o.until)
		}
		s.about = subject.In
	}
	if o.line.n > 0 {
		at := view.NewPlaces(p, p.file)
		want := view.Line(o.line.n)
		s.about = func(e *event.Event) bool { return event.Specs[e.Kind].Class == event.ClassHead && at.Of(e) == want }
	}
	return s, nil
}

// before reports whether e comes after the instant.
func (s *stop) before(e *event.Event) bool {
	s.done = s.timed && e.T > s.at
	return s.done
}

// after notes that e has happened.
func (s *stop) after(e *event.Event) { s.done = s.about != nil && s.about(e) }

// missed returns an error if the run ended before the instant.
func (o *stateOptions) missed(s *stop, end event.End, now event.Time) error {
	switch {
	case s.done || !o.at.set && s.about == nil:
	case o.at.step > 0 && end.Why == event.StepLimit:
	case o.at.set:
		return fmt.Errorf("--at %v: the run ended before, at %v", &o.at, now)
	case o.until != "":
		return fmt.Errorf("--until %s: no event of the run is about it; the run ended at %v", o.until, now)
	default:
		return fmt.Errorf("--line %d: nothing that the scheduler sees happens there; the run ended at %v", o.line.n, now)
	}
	return nil
}
