package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// stepOptions are the flags of gmpsim step.
type stepOptions struct {
	machineOptions
	width columns
	when  colour
	lines bool
	json  bool
	stdin string
}

func (a *app) stepCommand() *cobra.Command {
	var o stepOptions
	cmd := &cobra.Command{
		Use:   "step PROGRAM [-- ARGUMENT...]",
		Short: "Walk through a run, forwards and backwards",
		Long: `Walk through a run: by rows of the trace, decisions, lines of the source or
single events, each forwards and backwards; to the next event about something;
to an instant. On a terminal it takes the whole screen; the key ? shows what
the keys do: a lower-case letter goes forwards, the same in upper case back.

If standard input or output is no terminal, or with --lines, it reads commands
in lines, such as "step", "back 3", "until steal", "goto 1.2ms", "show ch" and
"why", and answers in text or, with --json, in one JSON object a command. The
command help lists them.

The program runs again and again, so it cannot change real files: --files host
is refused. What it reads from standard input is the file of --stdin.`,
		Example: `  gmpsim step stealing
  echo "until steal" | gmpsim step stealing
  gmpsim step --procs 1 prog.go`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			if o.files == filesHost {
				return fmt.Errorf("--files host: the program runs again and again, so its files are kept in memory; use --files scratch")
			}
			return a.step(cmd.Context(), o, names, args)
		},
	}
	f := cmd.Flags()
	o.machineOptions.declare(cmd)
	o.width.declare(f)
	o.when.declare(f)
	f.BoolVar(&o.lines, "lines", false, "read commands in lines, also from a terminal")
	f.BoolVar(&o.json, "json", false, "with lines: answer in one JSON object a command")
	f.StringVar(&o.stdin, "stdin", "", "`file` that is the program's standard input (default empty)")
	return cmd
}
