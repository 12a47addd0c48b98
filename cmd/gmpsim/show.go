package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) showCommand() *cobra.Command {
	var when colour
	cmd := &cobra.Command{
		Use:   "show PROGRAM",
		Short: "Show the source of a scenario",
		Long: `Show the source of a scenario, or of any other program. The comment at the top
of a scenario says what it teaches, what to predict before you run it, and what
to try.`,
		Example:           "  gmpsim show last-one-first > prog.go",
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, rest, err := programArgs(args, cmd.ArgsLenAtDash())
			if err == nil && len(rest) > 0 {
				err = fmt.Errorf("%q is one argument too many; show does not run the program", rest[0])
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
