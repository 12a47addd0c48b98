package main

import (
	"context"
	"fmt"
	"runtime"
	"strconv"

	"github.com/gmpsim/gmpsim/real"
)

// bands prints how much both schedulers did in all at several Ps.
func (c *check) bands(ctx context.Context) (int, error) {
	var logs, simulated [][]real.Decision
	err := c.logged(ctx, func(log *real.Log) error {
		logs = append(logs, log.Decisions)
		cfg := c.config(c.p.code.Boot().Tick, int64(c.o.seed)+int64(len(simulated)))
		if cfg.Procs > runtime.NumCPU() {
			cfg.Cores = runtime.NumCPU()
		}
		list, _, err := c.record(ctx, cfg)
		simulated = append(simulated, list)
		return err
	})
	if err != nil {
		return 0, err
	}
	return 0, c.printBands(real.Measures(logs, simulated))
}

// printBands writes a table.
func (c *check) printBands(all []real.Measure) error {
	if c.o.json {
		return printJSON(c.stdout, all)
	}
	fmt.Fprintf(c.stdout, "%s: decisions in %d runs of %s and as many seeds, GOMAXPROCS=%d: median (least to most)\n",
		c.p.name, c.o.runs.n, c.tools.Version(), c.o.procs.n)
	fmt.Fprintf(c.stdout, "  %-28s %-32s %s\n", "", "real", "simulated")
	for _, m := range all {
		apart := ""
		if !m.Meet() {
			apart = "  apart"
		}
		fmt.Fprintf(c.stdout, "  %-28s %-32s %s%s\n", m.Name, spread(m.Real, m.Unit), spread(m.Sim, m.Unit), apart)
	}
	return nil
}

// spread is a median with the least and the most.
func spread(sorted []float64, unit string) string {
	if unit != "" && unit != "%" {
		unit = " " + unit
	}
	return fmt.Sprintf("%s%s (%s to %s)", short(real.Median(sorted)), unit, short(sorted[0]), short(sorted[len(sorted)-1]))
}

// short is a figure in four digits, or more if it is a great one.
func short(f float64) string {
	const great = 1000
	if f >= great {
		return strconv.FormatFloat(f, 'f', 0, 64)
	}
	return strconv.FormatFloat(f, 'g', 4, 64)
}
