package main

import (
	_ "embed"
	"strings"

	"github.com/gmpsim/gmpsim/view"
)

// shown says which run shows each topic. TestShown finds these runs from the events of the scenarios.
//
//go:embed shown.txt
var shown string

// shownBy returns the command that shows a topic, "" if no scenario does.
func shownBy(t view.Topic) string {
	for line := range strings.Lines(shown) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if f[0] == t.Family && f[1] == t.Name {
			return showing(t.Family, f[2])
		}
	}
	return ""
}

// showing is the command for a run of a topic of the family.
func showing(family, run string) string {
	name, flags, _ := strings.Cut(run, " ")
	switch family {
	case view.FamilyRule:
		return "gmpsim compare " + name + " --with " + flags
	case view.FamilyKind:
		return strings.TrimSpace("gmpsim trace --steps " + name + " " + flags)
	case view.FamilyCost:
		return "the times of gmpsim trace " + name + " change with it"
	}
	return strings.TrimSpace("gmpsim trace --steps " + name + " " + flags)
}
