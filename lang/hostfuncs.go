package lang

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/std"
)

// hostFunctions returns what the standard texts leave to the host.
func hostFunctions() map[string]native.Func { return std.Natives() }

// A hostVariable is a global variable that the host sets.
type hostVariable struct {
	global int
	name   string
}

// setHosts sets those that the program names.
func (r *Process) setHosts() {
	if len(r.hosts) == 0 {
		return
	}
	variables := std.Variables()
	for _, v := range r.hosts {
		variables[v.name](r, &r.image.globals[v.global].Type, r.globals[v.global])
	}
}
