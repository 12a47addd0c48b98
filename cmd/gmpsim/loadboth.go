package main

import (
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

// loadBoth loads a program for the simulator and, as the go command gets it, for the
// real runtime. A scenario is built alone, wherever the user is.
func loadBoth(names []string) (verify.Program, *verify.Text, error) {
	src, err := find(names)
	if err != nil {
		return verify.Program{}, nil, err
	}
	text := verify.Read(src)
	p, err := compile(names[0], src)
	if err != nil {
		return verify.Program{}, nil, err
	}
	var s real.Source
	if _, ok := scenario(names[0]); ok && len(names) == 1 {
		s = text.Alone(p.name)
	} else if s, err = text.Source(names); err != nil {
		return verify.Program{}, nil, err
	}
	return verify.Program{Name: lang.Printable(p.name),
		File: p.file, Code: p.code, Source: s, Timed: text.Timed(), Filed: text.Filed()}, text, nil
}
