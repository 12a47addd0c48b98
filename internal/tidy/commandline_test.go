package tidy

import "testing"

func TestCommandLine(t *testing.T) {
	finds(t, commandLine, `
-- cmd/gmpsim/run.go --
package main

var run = command{Use: "run PROGRAM", Long: "gmpsim run --steps"}

type command struct{ Use, Long string }
-- lib/lib.go --
package lib

const (
	flag    = "shown with --steps"
	option  = "--go 1.4"
	command = "ask gmpsim run."
	raw     = `+"`gmpsim run`"+`
	good    = "gmpsim running -- and so on, a---b"
	name    = "gmpsim"
)

// Comments may say gmpsim run --steps.
-- lib/lib_test.go --
package lib

const said = "gmpsim run"
-- scenarios/scenarios.go --
package scenarios

const try = "gmpsim run --steps"
-- lang/std/_src/runtime/runtime.go --
package runtime

const help = "try --steps"
`,
		`lib/lib.go:4: a library names "--steps"`,
		`lib/lib.go:5: a library names "--go"`,
		`lib/lib.go:6: a library names "gmpsim run"`,
		`lib/lib.go:7: a library names "gmpsim run"`,
		`lang/std/_src/runtime/runtime.go:3: a library names "--steps"`)
}
