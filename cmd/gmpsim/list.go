package main

import (
	"fmt"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/scenarios"
)

func (a *app) listCommand() *cobra.Command {
	var when colour
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the scenarios in teaching order",
		Args:  noArguments,
		RunE:  func(*cobra.Command, []string) error { return a.list(when.on(a, a.outTerm)) },
	}
	when.declare(cmd.Flags())
	return cmd
}

// list writes a line for each scenario: its name, its Ps and what it teaches.
func (a *app) list(colored bool) error {
	var b strings.Builder
	name, dim := paint(colored, color.FgCyan), paint(colored, color.Faint)
	for _, s := range scenarios.All() {
		fmt.Fprintf(&b, "%s %s %s\n", name.Sprintf("%-20s", s.Name), dim.Sprintf("%2d P", s.Procs), below(s.Title, a.width))
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

// titleAt is the column at which the titles begin.
const titleAt = 26

// below breaks a title between words where the columns end; it goes on below itself.
func below(title string, columns int) string {
	var b strings.Builder
	used := titleAt
	for i, word := range strings.Fields(title) {
		switch {
		case i == 0:
		case used+1+len(word) > columns:
			b.WriteString("\n" + strings.Repeat(" ", titleAt))
			used = titleAt
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += len(word)
	}
	return b.String()
}
