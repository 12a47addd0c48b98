package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// The exit statuses of gmpsim itself. Any other is the program's own.
const (
	statusLimit     = 1   // a limit stopped the program
	statusDiffers   = 1   // of verify: the two worlds differ
	statusFailed    = 1   // of compare: a run failed, or a limit stopped it
	statusUsage     = 2   // the program could not be run
	statusInterrupt = 130 // Ctrl-C, as shells report it
	statusPipe      = 141 // the reader of the output went away, as shells report it
)

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
This is an error in gmpsim, not in your program. Please report it at
https://github.com/gmpsim/gmpsim/issues with the program and these lines:

version  %s (%s)
command  gmpsim %s (seed 0 unless --seed is given)
%s`, fault, version, model, strings.Join(args, " "), debug.Stack())
}
