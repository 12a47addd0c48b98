//go:build !unix

package child

import "os/exec"

// together is for process groups, which only unix has.
func together(*exec.Cmd) {}

// killRest is for process groups, too.
func killRest(*exec.Cmd) {}
