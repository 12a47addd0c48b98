package flag_test

import (
	. "flag"
	"io"
)

// ResetForTesting makes the flags of the command line anew.
func ResetForTesting(usage func()) {
	CommandLine = NewFlagSet("conform", ContinueOnError)
	CommandLine.SetOutput(io.Discard)
	CommandLine.Usage = func() { Usage() }
	Usage = usage
}
