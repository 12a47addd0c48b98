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
		Use:   "show PROGRAM",
		Short: "Show the source of a scenario",
		Long: `Show the source of a scenario, or of any other program. A scenario's opening
comment says what it teaches, what to predict before running it, and what to
try.`,
		Example:           "  gmpsim show last-one-first > prog.go",
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, rest, err := programArgs(args, cmd.ArgsLenAtDash())
			if err == nil && len(rest) > 0 {
				err = fmt.Errorf("%q is one argument too many; show runs nothing", rest[0])
			}
			if err != nil {
				return err
			}
			return a.show(names, when.on(a, a.outTerm))
		},
	}
	when.declare(cmd.Flags())
	return cmd
}

// show writes the source of a program, each file below its name if it has
// several.
func (a *app) show(names []string, colored bool) error {
	src, err := find(names)
	if err != nil {
		return err
	}
	for i, f := range src.Main.Files {
		if len(src.Main.Files) > 1 {
			fmt.Fprintf(a.stdout, "%s-- %s --\n", []string{"", "\n"}[min(i, 1)], f.Name)
		}
		text := string(f.Text)
		if colored {
			text = highlight(f.Text)
		}
		if _, err := fmt.Fprint(a.stdout, text); err != nil {
			return err
		}
	}
	return nil
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
