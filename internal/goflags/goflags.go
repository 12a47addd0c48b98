// Package goflags says which of a user's flags for the go command count for a
// program that is simulated: for its source, and for its real build. Others would make
// the real program another one than the simulated, so they are left out and not
// reported: users set GOFLAGS for all their work. It reads no environment; who starts
// the go command passes the variable in.
package goflags

import (
	"slices"
	"strings"
)

// Modules returns those flags of a GOFLAGS variable that say where modules are.
// Others are left out: -race makes queues random, -tags would choose other files
// than the simulator has, and -mod=mod writes go.mod. In place of no flag there is
// one that leaves out what a build would ask a version control system: if the
// variable were empty, the flags of go env -w would count.
func Modules(goflags string) string {
	keep := []string{None}
	for _, flag := range strings.Fields(goflags) {
		name, value, _ := strings.Cut(strings.TrimLeft(flag, "-"), "=")
		if name == "modfile" || name == "mod" && slices.Contains([]string{"vendor", "readonly"}, value) {
			keep = append(keep, flag)
		}
	}
	return strings.Join(keep, " ")
}

// None is a GOFLAGS variable without a flag that counts.
const None = "-buildvcs=false"
