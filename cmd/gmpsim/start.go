package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// start makes a process of p on m, with the command's own input, and with what the flags
// give it of the environment and the files.
func (a *app) start(ctx context.Context, p *program, m *sim.Machine, stdout, stderr io.Writer, args []string) (*lang.Process, error) {
	b, err := p.allowed.open(ctx, m, a.env)
	if err != nil {
		return nil, err
	}
	proc := p.code.New(m, lang.Host{Stdin: a.stdin.reader(ctx, m), Stdout: stdout, Stderr: stderr,
		Args: append([]string{p.name}, args...), Env: b.env, Files: b.files, Wall: epoch(), Memory: p.memory,
		Missed: func(name string) { b.missed(a.env, name) }})
	p.proc, p.box = proc, b
	a.heeds()
	m.Start(proc.Main(), proc.MainSymbol())
	return proc, nil
}

// epoch is what a program's wall clock shows at virtual time 0. It is always
// the same, or a program that prints the time would never print it twice.
func epoch() time.Time { return time.Date(2026, time.February, 10, 0, 0, 0, 0, time.UTC) }

// finish says how a run ended, where its output does not, and returns the exit
// status.
func (a *app) finish(proc *lang.Process, end event.End, o *machineOptions, idle *idle, m *sim.Machine) int {
	code := proc.Finish(end)
	a.exhausted(proc)
	switch end.Why {
	case event.StepLimit:
		a.stopped("--max-steps %v", &o.maxSteps, m)
		return statusLimit
	case event.TimeLimit:
		if m.Now() >= sim.EndOfTime {
			a.say("virtual time ends after 146 years; the program sleeps for too long")
			return statusLimit
		}
		a.stopped("--max-time %v", &o.maxTime, m)
		return statusLimit
	case event.Stopped:
		if idle == nil {
			return statusInterrupt
		}
		if idle.ended {
			return idle.say(a)
		}
		return a.interrupted(m)
	}
	return code
}

// interrupted says that Ctrl-C ended the run, and when. It returns the exit status.
func (a *app) interrupted(m *sim.Machine) int {
	a.say("stopped by Ctrl-C at virtual time %v", m.Now())
	return statusInterrupt
}

// stopped says that a limit ended the run.
func (a *app) stopped(format string, limit fmt.Stringer, m *sim.Machine) {
	flag := fmt.Sprintf(format, limit)
	fmt.Fprintf(a.stderr, "gmpsim: stopped by %s at virtual time %v\n"+
		"        it has not ended; raise the limit, or use gmpsim trace to see why\n",
		flag, m.Now())
}
