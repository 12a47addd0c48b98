package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
)

// A program is one that can be run: loaded, checked and compiled.
type program struct {
	name  string          // as the user gave it
	file  string          // its file, or its folder if it has several
	setup scenarios.Setup // what its //gmp: lines say
	code  *lang.Program

	allowed boxOptions    // what it may use of the host
	proc    *lang.Process // once it is started
	box     *box          // what that process has of the host
	memory  uint64        // how many bytes of the host's it may have; 0 is the default of package lang
}

// programArgs splits the arguments into what names the program (a scenario, a
// folder, or any number of .go files) and the program's own, which stand behind
// "--"; dash is where that was, -1 if nowhere.
func programArgs(args []string, dash int) (names, rest []string, err error) {
	if dash < 0 {
		dash = len(args)
	}
	if dash == 0 {
		return nil, nil, fmt.Errorf("no program given; name a scenario (gmpsim list shows them), .go files or a folder")
	}
	names, rest = args[:dash], args[dash:]
	for _, extra := range names[1:] {
		if !strings.HasSuffix(names[0], ".go") || !strings.HasSuffix(extra, ".go") {
			return nil, nil, fmt.Errorf("%q is one argument too many; arguments of the program go after --", extra)
		}
	}
	return names, rest, nil
}

// load finds and compiles the program that the user named. Whatever is wrong
// with it is said before anything of it runs.
func load(names []string, limit uint64) (*program, error) {
	src, err := find(names)
	if err != nil {
		return nil, err
	}
	if err := fits(src, limit); err != nil {
		return nil, err
	}
	p, err := compile(names[0], src)
	if err == nil {
		p.memory = limit
	}
	return p, err
}

// loadedTimes is about how many bytes a byte of a program's text takes while it is loaded:
// measured with lists of numbers, which take the most.
const loadedTimes = 130

// fits refuses a text that there is no memory to load.
func fits(src *lang.Source, limit uint64) error {
	size := 0
	for _, f := range src.Main.Files {
		size += len(f.Text)
	}
	if need := uint64(size) * loadedTimes; need > limit {
		return fmt.Errorf("the program's text of %s can take %s of memory to load; it may have %s\n        --memory SIZE lets it have more",
			sizeOf(uint64(size)), sizeOf(need), sizeOf(limit))
	}
	return nil
}

// compile compiles what was found under a name.
func compile(name string, src *lang.Source) (*program, error) {
	defer undisturbed()()
	p := &program{name: name, file: name}
	main := src.Main.Files
	if len(main) == 1 {
		p.file = main[0].Name
	}
	var err error
	if p.setup, err = setupOf(main); err != nil {
		return nil, err
	}
	src.Lists = "gmpsim packages"
	p.code, err = lang.LoadSource(*src)
	return p, explain(p.name, err)
}

// explain words the errors of loading a program: one stands for itself, several
// get a headline.
func explain(name string, err error) error {
	var list lang.ErrorList
	if errors.As(err, &list) && len(list) > 1 {
		return fmt.Errorf("%s has %d errors:\n%w", name, len(list), err)
	}
	return err
}

// setupOf returns what //gmp: lines say: those of the first file that has any.
func setupOf(files []lang.File) (scenarios.Setup, error) {
	for _, f := range files {
		setup, err := scenarios.SetupOf(f.Text)
		if err != nil {
			return setup, fmt.Errorf("%s:%w", f.Name, err)
		}
		if setup != (scenarios.Setup{}) {
			return setup, nil
		}
	}
	return scenarios.Setup{}, nil
}
