package main

import (
	"fmt"
	"strconv"

	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
)

// cpus is the flag --quota, in thousandths of a CPU; 0 is not given.
type cpus int

// noQuota is --quota none: whatever the program says.
const noQuota cpus = -1

func (v *cpus) Set(s string) error {
	n, ok := scenarios.ParseCPUs(s)
	if s == "none" {
		n, ok = int(noQuota), true
	}
	if !ok {
		return fmt.Errorf("want none, or a number of CPUs from 0.001 to %d, such as 2 or 0.5", sim.MaxProcs)
	}
	*v = cpus(n)
	return nil
}

func (v *cpus) String() string {
	switch *v {
	case 0:
		return ""
	case noQuota:
		return "none"
	}
	return strconv.FormatFloat(float64(*v)/1000, 'f', -1, 64)
}

func (v *cpus) Type() string { return "CPUs" }
