package lang

import (
	"github.com/gmpsim/gmpsim/lang/std"
)

// setHosts sets those that the program names.
func (r *Process) setHosts() {
	if len(r.im.hosts) == 0 {
		return
	}
	variables := std.Variables()
	for _, v := range r.im.hosts {
		variables[v.name](r, &r.im.globals[v.global].Type, r.globals[v.global])
	}
}
