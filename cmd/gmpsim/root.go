package main

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/lang"
)

const (
	version = "0.1.0"
	model   = "Go 1.26" // what is simulated, for people
)

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

// root returns the command tree.
func (a *app) root() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gmpsim",
		Short: "Run a Go program on a simulated Go runtime and see what the scheduler does",
		Long: `Gmpsim runs an ordinary Go program on simulated goroutines (G), threads (M)
and processors (P), in virtual time. It prints what the program prints, and
shows each decision of the scheduler. The model is ` + model + `.

PROGRAM is the name of a scenario (see gmpsim list), one or more .go files, or
the folder of a package. As with go run, it may import other packages of its
module, and packages of the modules that it requires.`,
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
	cmd.AddCommand(a.runCommand(), a.traceCommand(), a.stateCommand(), a.whyCommand(), a.stepCommand(), a.timelineCommand(),
		a.exportCommand(), a.explainCommand(), a.compareCommand(), a.verifyCommand(), a.calibrateCommand(),
		a.listCommand(), a.showCommand(),
		a.packagesCommand(), a.versionCommand(), a.eventsTopic())
	return cmd
}

// main runs the command with the given arguments and returns its exit status.
// It is the one place that recovers: a panic below it is a defect of gmpsim, unless
// the compiler refuses a function of the program with an error.
func (a *app) main(ctx context.Context, args []string) (status int) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
			return
		case *lang.Error:
			a.say("%v", fault)
		default:
			a.internalError(fault, args)
		}
		status = statusUsage
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var exit exitStatus
	switch {
	case errors.As(err, &exit):
		return int(exit)
	case err != nil:
		a.say("%v", err)
		return statusUsage
	}
	return 0
}
