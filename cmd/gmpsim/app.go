package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// An app is the command's surroundings: all that it reads of the world beside
// its arguments and files.
type app struct {
	stdin          input
	stdout, stderr io.Writer
	env            []string // of the programs that it runs
	inTerm         bool     // stdin is a terminal, and so on
	outTerm        bool
	errTerm        bool
	width          int // columns of the terminal
	noColor        bool
	now            func() time.Time
}

const (
	statusLimit     = 1   // a limit stopped the program
	statusUsage     = 2   // the program could not be run
	statusInterrupt = 130 // Ctrl-C, as shells report it
	maxWidth        = 100 // columns that a trace uses at most
	version         = "0.1.0"
	model           = "Go 1.26"
)

// newApp returns the app of this process.
func newApp() *app {
	a := &app{stdin: input{in: os.Stdin}, env: os.Environ(), stdout: os.Stdout, stderr: os.Stderr, width: maxWidth, now: time.Now,
		inTerm:  term.IsTerminal(int(os.Stdin.Fd())),
		outTerm: term.IsTerminal(int(os.Stdout.Fd())),
		errTerm: term.IsTerminal(int(os.Stderr.Fd())),
		noColor: os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"}
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		a.width = min(w, maxWidth)
	}
	return a
}

// main runs the command with the given arguments and returns its exit status.
// It is the one place that recovers: a panic below it is a defect of gmpsim.
func (a *app) main(ctx context.Context, args []string) (status int) {
	defer func() {
		if fault := recover(); fault != nil {
			a.internalError(fault, args)
			status = statusUsage
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var exit exitStatus
	switch {
	case errors.As(err, &exit):
		return int(exit)
	case err != nil:
		fmt.Fprintf(a.stderr, "gmpsim: %v\n", err)
		return statusUsage
	}
	return 0
}

// helpCommand is cobra's, but for its silence about a command that is not there.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show what a command does and its flags",
		RunE: func(help *cobra.Command, args []string) error {
			cmd, rest, err := help.Root().Find(args)
			if err == nil && len(rest) > 0 {
				err = unknownCommand(help.Root(), rest[0])
			}
			if err != nil {
				return err
			}
			return cmd.Help()
		},
	}
}

// exitStatus is the "error" of a program that ran and gave a status.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// status wraps a run's result for cobra.
func status(code int, err error) error {
	if err == nil && code != 0 {
		return exitStatus(code)
	}
	return err
}

// internalError says that gmpsim is at fault, and what a report needs.
func (a *app) internalError(fault any, args []string) {
	fmt.Fprintf(a.stderr, `gmpsim: internal error: %v
This is a defect of gmpsim, not of your program. Please report it at
https://github.com/gmpsim/gmpsim/issues with the program and these lines:

version  %s (%s)
command  gmpsim %s (seed 0 unless it says another)
%s`, fault, version, model, strings.Join(args, " "), debug.Stack())
}

// root returns the command tree.
func (a *app) root() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gmpsim",
		Short: "Run a Go program on a simulated Go runtime and see what the scheduler does",
		Long: `Gmpsim runs an ordinary Go program on simulated goroutines (G), threads (M)
and processors (P), in virtual time. It prints what the program prints, and
shows each decision of the scheduler. The model is ` + model + `.

PROGRAM is the name of a scenario (see gmpsim list), one or more .go files, or
the folder of a package: as with go run, it may import the other packages of
its module and what that requires.`,
		Version:       version + " (simulates the scheduler of " + model + ")",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
		DisableFlagsInUseLine: true,
	}
	cmd.SetFlagErrorFunc(badFlag)
	cmd.SetUsageTemplate(strings.ReplaceAll(cmd.UsageTemplate(), ".FlagUsages", ".FlagUsagesWrapped 80"))
	cmd.SetHelpCommand(a.helpCommand())
	cmd.SetOut(a.stdout)
	cmd.SetErr(a.stderr)
	cmd.AddCommand(a.runCommand(), a.traceCommand(), a.compareCommand(), a.verifyCommand(), a.calibrateCommand(), a.listCommand(), a.showCommand(), a.packagesCommand())
	return cmd
}
