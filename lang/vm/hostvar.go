package vm

import "github.com/gmpsim/gmpsim/lang/std"

// setHosts sets the global variables whose values are the host's, such as the tables
// of package unicode. It is done for each process, as a program may change them.
func (p *Process) setHosts() {
	if len(p.im.HostVars) == 0 {
		return
	}
	variables := std.Variables()
	for _, v := range p.im.HostVars {
		variables[v.Name](p, &p.im.Globals[v.Global].Type, p.globals[v.Global])
	}
}
