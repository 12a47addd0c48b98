//go:build !unix

package real

import "os/exec"

// together is for process groups, which only unix has.
func together(*exec.Cmd) {}

func killRest(*exec.Cmd) {}
