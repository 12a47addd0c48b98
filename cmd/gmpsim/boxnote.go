package main

import (
	"fmt"
	"strconv"
	"strings"
)

// note says at the end of a run what the program would have done, seen or got outside of its
// box, and which flag allows it.
func (a *app) note(b *box) {
	if b.scratch != nil {
		if names := b.scratch.Changed(); len(names) > 0 {
			a.say("%s changed only in memory; --files host changes real files", several(names))
		}
		name, times := b.scratch.Refused()
		switch {
		case times > 0 && b.readOnly:
			a.say("the program may not use or change %s; --files scratch changes it in memory, --files host really", oneLine(name))
		case times > 0:
			a.say("the program may not use %s; --files host allows all files", oneLine(name))
		}
	}
	if b.hidden != "" {
		a.say("the program does not see the variable %s; --env %[1]s shows it", b.hidden)
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
// is hidden.
func (b *box) missed(env []string, name string) {
	for _, line := range env {
		if b.hidden == "" && strings.HasPrefix(line, name+"=") {
			b.hidden = name
		}
	}
}
