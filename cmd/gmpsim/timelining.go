package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view/picture"
)

// pictureColumns is how wide a picture is where no terminal says how wide it is.
const pictureColumns = 80

// timeline runs a program, draws the run and returns the exit status.
func (a *app) timeline(ctx context.Context, o timelineOptions, names, args []string) (int, error) {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return 0, err
	}
	out, err := openDraft(o.output, a.stdout)
	if err != nil {
		return 0, err
	}
	defer out.discard()
	model := picture.New(picture.Options{From: event.Time(o.from.d), To: event.Time(o.to.d), Goroutine: event.GID(o.goroutine)})
	cfg.Listen = model.Listen
	prints := func(m *sim.Machine) io.Writer { return writes(func() { model.Printed(m.Now()) }) }
	run, err := a.hear(ctx, hearing{p: p, cfg: cfg, endless: &o.endlessOptions, ends: o.to.d > 0, args: args,
		enough: model.Done, out: prints})
	if err != nil {
		return 0, err
	}
	m := run.m
	if err := o.missed(model, m.Now()); err != nil {
		return 0, err
	}
	model.End(m.Now(), o.ending(run.end, model.Done(m.Now())))
	title := fmt.Sprintf("%s · seed %d", strings.TrimSuffix(p.name, ".go"), int64(o.seed))
	look := picture.Look{Title: title, By: picture.By(o.by), Symbols: run.proc}
	if err := a.drawn(o, out, model, look); err != nil {
		return 0, err
	}
	if ctx.Err() != nil {
		return a.interrupted(m), nil
	}
	return 0, nil
}

// drawn writes the picture into its file, or as text.
func (a *app) drawn(o timelineOptions, out *draft, m *picture.Model, look picture.Look) error {
	text := ""
	if o.output != "" {
		look.Width, look.Height, look.Dark = cmp.Or(int(o.width), picture.Width), int(o.height), o.dark
		text = m.SVG(look)
	} else {
		look.Width, look.Color = cmp.Or(int(o.width), a.pictureWidth()), o.color.on(a, a.outTerm)
		text = m.Text(look)
	}
	if _, err := io.WriteString(out, text); err != nil {
		return notWritten(o.output, err)
	}
	return out.keep()
}

// pictureWidth is how many columns a picture has: those of the terminal, or what COLUMNS says.
func (a *app) pictureWidth() int {
	for _, line := range a.env {
		if strings.HasPrefix(line, "COLUMNS=") {
			return a.width
		}
	}
	if a.outTerm {
		return a.width
	}
	return pictureColumns
}

// writes is where the output of a program goes that only matters for when it comes.
type writes func()

func (w writes) Write(p []byte) (int, error) {
	w()
	return len(p), nil
}

// missed returns an error if the run has nothing of what is to be drawn.
func (o *timelineOptions) missed(m *picture.Model, now event.Time) error {
	if from := event.Time(o.from.d); from > 0 && from >= now {
		return fmt.Errorf("--from %v: the run ended before, at %v", from, now)
	}
	if o.goroutine == 0 {
		return nil
	}
	if has, highest := m.Has(event.GID(o.goroutine)); !has {
		return fmt.Errorf("--goroutine %v: there is no such goroutine; the highest is %v", &o.goroutine, highest)
	}
	return nil
}

// ending says how the run ended, "" if the picture ends before.
func (o *timelineOptions) ending(end event.End, before bool) string {
	switch {
	case before:
		return ""
	case end.Why == event.Exited && end.Code > 0:
		return fmt.Sprintf("exit status %d", end.Code)
	case end.Why == event.Exited:
		return ""
	case end.Why == event.Deadlocked:
		return "deadlock"
	}
	return "stopped: " + end.Why.String()
}
