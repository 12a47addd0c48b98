package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim/event"
)

// eventsTopic is the help about the kinds of events: --only takes their names.
func (a *app) eventsTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "events",
		Short: "The kinds of events, for trace --only",
		Long:  "The kinds of events that gmpsim trace --only takes:\n\n" + kindTable() + "\n\ndocs/trace.md says more of each.",
	}
}

// kindTable has a row for each kind: its name and its meaning, folded.
func kindTable() string {
	wide := 0
	for k := range event.Kinds {
		wide = max(wide, len(k.String()))
	}
	var b strings.Builder
	for k := range event.Kinds {
		name := fmt.Sprintf("  %-*s ", wide, k)
		fmt.Fprintln(&b, besides(name, len(name), event.Specs[k].Meaning, len(name)+1))
	}
	return strings.TrimSuffix(b.String(), "\n")
}
