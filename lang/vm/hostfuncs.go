package vm

import (
	"github.com/gmpsim/gmpsim/lang/std"
)

// setHosts sets those that the program names.
func (r *Process) setHosts() {
	if len(r.im.HostVars) == 0 {
		return
	}
	variables := std.Variables()
	for _, v := range r.im.HostVars {
		variables[v.Name](r, &r.im.Globals[v.Global].Type, r.globals[v.Global])
	}
}
