package main

import (
	"fmt"
	"strings"
)

// flows is the table that says where each operation goes on.
func flows(all []section) string {
	var b strings.Builder
	each(all, func(o op) {
		if f := flow(o); f != "" {
			fmt.Fprintf(&b, "%s: %s,\n", o.name, f)
		}
	})
	return `// flows says where each operation goes on; most do with the next instruction.
var flows = [256]flow{
` + b.String() + "}\n"
}

// flow returns the name of an operation's code.flow, "" if it goes straight on.
func flow(o op) string {
	switch code := expand(o.body); {
	case strings.Contains(code, "in.Long()"):
		return "jumps"
	case strings.Contains(code, "in.Short()"):
		return "branches"
	case pay.MatchString(o.body):
		return "calls"
	case strings.Contains(code, "h>>32"):
		return "returns"
	case o.name == "Tick":
		return "ticks"
	case code == "" || o.handler != "" && trap.FindString(o.body) == "":
		return "leaves"
	}
	return ""
}
