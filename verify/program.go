package verify

import (
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
)

// A Program is one that exists in both worlds: compiled for the simulator, and as the
// go command takes it.
type Program struct {
	Name   string // as reports call it
	File   string // its file, as its trace calls it
	Code   *lang.Program
	Source real.Source
	Timed  bool // it imports package time: it may have slept, set a timer or read the clock
	Filed  bool // it may work with files: each run gets a copy of the working folder
}

// Load compiles a program of one file that needs nothing but what the simulator has.
func Load(s real.Source) (Program, error) {
	p := Program{Name: s.Name + ".go", File: s.Name + ".go", Source: s}
	var err error
	if p.Code, err = lang.Load(p.File, s.Text); err != nil {
		return Program{}, err
	}
	t := Text{all: [][]byte{s.Text}}
	p.Timed, p.Filed = t.Timed(), t.Filed()
	return p, nil
}
