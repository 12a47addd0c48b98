package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/replay"
	"github.com/gmpsim/gmpsim/replay/stepper"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// step opens a session of a program and lets the user walk through it.
func (a *app) step(ctx context.Context, o stepOptions, names, args []string) error {
	p, cfg, err := o.prepare(a.env, names)
	if err != nil {
		return err
	}
	src, err := find(names)
	if err != nil {
		return err
	}
	in := a.stdin.in
	given, err := givenInput(o.stdin)
	if err != nil {
		return err
	}
	a.stdin = given
	book := view.NewBook(p, p.file)
	session, err := a.session(ctx, p, cfg, args, book.Listen)
	if err != nil {
		return err
	}
	s, err := stepper.New(stepper.Config{Session: session, Book: book, Symbols: p, File: p.file, Files: sources(src),
		Width: o.width.or(a.width), Color: o.when.on(a, a.outTerm)})
	if err != nil {
		return err
	}
	if !o.lines && !o.json && a.outTerm && a.inTerm {
		return s.Screen(ctx, in, a.stdout)
	}
	return s.Lines(ctx, in, a.stdout, o.json)
}

// givenInput is the program's standard input, which a session needs again and again: that of the command has the
// user's commands.
func givenInput(name string) (input, error) {
	if name == "" {
		return input{}, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return input{}, fmt.Errorf("--stdin: %w", err)
	}
	return input{in: bytes.NewReader(text)}, nil
}

// session opens a session of p on machines of one configuration.
func (a *app) session(ctx context.Context, p *program, cfg sim.Config, args []string, hear event.Listener) (*replay.Session, error) {
	var first *lang.Process
	return replay.Open(replay.Config{
		Hear:   hear,
		Enough: func() bool { return ctx.Err() != nil },
		Start: func(to replay.Audience) (replay.Performance, error) {
			cfg.Listen = to.Listen
			m, err := sim.New(cfg)
			if err != nil {
				return replay.Performance{}, err
			}
			proc, err := a.start(ctx, p, m, to.Stdout, to.Stderr, args)
			if err != nil {
				return replay.Performance{}, err
			}
			proc.Describe()
			if first == nil {
				first = proc
			}
			p.proc = first // it knows all names that the program has made so far
			return replay.Performance{Machine: m, Process: proc}, nil
		},
	})
}

// sources are the program's own files.
func sources(src *lang.Source) (files []stepper.File) {
	for _, f := range src.Main.Files {
		files = append(files, stepper.File{Name: f.Name, Lines: strings.Split(string(f.Text), "\n")})
	}
	return files
}
