package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
)

// procsOf returns GOMAXPROCS of the environment, 0 if it has none that the runtime would
// take: the runtime ignores what is not a positive number.
func procsOf(env []string) (n int) {
	for _, line := range env {
		if value, ok := strings.CutPrefix(line, "GOMAXPROCS="); ok {
			v, err := strconv.ParseInt(value, 10, 32)
			if n = int(min(v, sim.MaxProcs)); err != nil || n < 0 {
				n = 0
			}
		}
	}
	return n
}

// environment is a line of the summary: where GOMAXPROCS comes from, if the
// environment has one.
func (o *machineOptions) environment() string {
	switch {
	case o.environ == 0:
		return ""
	case o.procs.n > 0:
		return fmt.Sprintf("  GOMAXPROCS  %d from --procs; the environment has %d\n", o.procs.n, o.environ)
	}
	return fmt.Sprintf("  GOMAXPROCS  %d from the environment; --procs N overrides it\n", o.environ)
}
