//go:build !unix

package real

import (
	"os"
	"os/exec"
)

// together is for process groups, which only unix has.
func together(*exec.Cmd) {}

func killRest(*exec.Cmd) {}

// interrupted is known on unix only.
func interrupted(*os.ProcessState) int64 { return 0 }
