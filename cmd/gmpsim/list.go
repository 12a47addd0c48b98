package main

import (
	"fmt"
	"go/scanner"
	"go/token"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/scenarios"
)

func (a *app) listCommand() *cobra.Command {
	var when colour
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the scenarios, in the order to learn from them",
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
		fmt.Fprintf(&b, "%s %s %s\n", name.Sprintf("%-20s", s.Name), dim.Sprintf("%2d P", s.Procs), s.Title)
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

func (a *app) showCommand() *cobra.Command {
	var when colour
	cmd := &cobra.Command{
		Use:               "show SCENARIO",
		Short:             "Show the source of a scenario",
		Long:              "Show the source of a scenario. Its opening comment says what it teaches, what to\npredict before running it, and what to try.",
		Example:           "  gmpsim show last-one-first > prog.go",
		ValidArgsFunction: completeScenario,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return fmt.Errorf("which scenario? gmpsim list shows them")
			case len(args) > 1:
				return fmt.Errorf("%q is one argument too many; show takes one scenario", args[1])
			}
			return a.show(args[0], when.on(a, a.outTerm))
		},
	}
	when.declare(cmd.Flags())
	return cmd
}

// show writes the source of a scenario.
func (a *app) show(name string, colored bool) error {
	s, ok := scenarios.Get(strings.TrimSuffix(name, ".go"))
	if !ok {
		return unknown(name)
	}
	source := string(s.Source)
	if colored {
		source = highlight(s.Source)
	}
	_, err := fmt.Fprint(a.stdout, source)
	return err
}

// highlight colours the comments, strings and keywords of Go source.
func highlight(source []byte) string {
	var b strings.Builder
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(source))
	s.Init(file, source, nil, scanner.ScanComments)
	done := 0
	for pos, tok, lit := s.Scan(); tok != token.EOF; pos, tok, lit = s.Scan() {
		if c := tokenColor(tok); c != nil {
			at := file.Offset(pos)
			b.Write(source[done:at])
			b.WriteString(c.Sprint(lit))
			done = at + len(lit)
		}
	}
	b.Write(source[done:])
	return b.String()
}

// tokenColor returns the colour of a kind of token; nil for most.
func tokenColor(tok token.Token) *color.Color {
	switch {
	case tok == token.COMMENT:
		return paint(true, color.Faint)
	case tok == token.STRING || tok == token.CHAR:
		return paint(true, color.FgGreen)
	case tok.IsKeyword():
		return paint(true, color.FgMagenta)
	}
	return nil
}

func paint(on bool, attrs ...color.Attribute) *color.Color {
	c := color.New(attrs...)
	if on {
		c.EnableColor()
	} else {
		c.DisableColor()
	}
	return c
}
