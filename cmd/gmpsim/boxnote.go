package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/scratch"
)

// note says at the end of a run what the program would have done, seen or got outside of its
// box, and which flag allows it.
func (a *app) note(b *box) {
	if b.scratch != nil {
		a.noteFiles(b.scratch, b.bare)
	}
	if b.hidden != "" {
		a.say("the program does not see the variable %s; --env %[1]s shows only it, --env host all", b.hidden)
	}
}

// noteFiles is note for the files.
func (a *app) noteFiles(f *scratch.Files, bare bool) {
	if names := f.Changed(); len(names) > 0 {
		a.say("%s changed only in memory; --files host changes real files", several(names))
	}
	name, times := f.Withheld()
	switch {
	case times > 0 && bare:
		a.say("the program has no files and may not make %s; --files scratch gives it those below the working folder, "+
			"changed in memory only, --files host all, changed really", oneLine(name))
	case times > 0:
		a.say("the program may not change %s; --files scratch changes it in memory, --files host really", oneLine(name))
	}
	if name, times := f.Refused(); times > 0 {
		a.say("the program may not use %s; --files host allows all files", oneLine(name))
	}
	if f.Full() {
		a.say("no space left on device: what a program writes may take %d MB of memory; --files host writes to the disk",
			scratch.DefaultLimit>>20)
	}
}

// several names the first of some files and counts the others.
func several(names []string) string {
	switch len(names) {
	case 1:
		return oneLine(names[0]) + " was"
	case 2:
		return oneLine(names[0]) + " and 1 other file were"
	}
	return fmt.Sprintf("%s and %d other files were", oneLine(names[0]), len(names)-1)
}

// oneLine is a name that the program chose: it may not begin a line of its own.
func oneLine(name string) string {
	if strings.ContainsAny(name, "\n\t") {
		return strconv.Quote(name)
	}
	return name
}

// missed notes that the program asked for a variable that it has not: one that the host has
// is hidden, unless the program had it and removed it.
func (b *box) missed(env []string, name string) {
	if b.hidden == "" && has(env, name) && !has(b.env, name) {
		b.hidden = name
	}
}

// has reports whether an environment has a variable.
func has(env []string, name string) bool {
	return slices.ContainsFunc(env, func(line string) bool { return strings.HasPrefix(line, name+"=") })
}
