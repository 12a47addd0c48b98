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
			if n = int(v); err != nil || n < 0 {
				n = 0
			}
		}
	}
	return n
}

// tooMany refuses a GOMAXPROCS of the environment that no machine can have. The real runtime has no limit.
func (o *machineOptions) tooMany() error {
	if o.environ <= sim.MaxProcs || o.procs.n > 0 {
		return nil
	}
	return fmt.Errorf("GOMAXPROCS=%d in the environment: at most %d Ps are simulated; use --procs N", o.environ, sim.MaxProcs)
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
