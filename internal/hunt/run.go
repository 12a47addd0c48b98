package hunt

import (
	"bytes"
	"time"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// bound is the virtual time after which a run is given up.
const bound = event.Time(10 * event.Second)

// Simulate runs a program and returns what it printed and how it ended. The
// machine runs as cfg says, in the boot state of the program unless cfg has one,
// and without the collector, as real runs are. setUp, if any, changes the machine
// before it starts.
func Simulate(p *lang.Program, cfg sim.Config, setUp func(*sim.Machine)) (real.Result, event.End, error) {
	if cfg.Boot == (sim.Boot{}) {
		cfg.Boot = p.Boot()
	}
	cfg.MaxTime = bound
	if cfg.GC == (sim.GC{}) {
		cfg.GC.Percent = sim.GCOff
	}
	m, err := sim.New(cfg)
	if err != nil {
		return real.Result{}, event.End{}, err
	}
	if setUp != nil {
		setUp(m)
	}
	var stdout, stderr bytes.Buffer
	process := p.New(m, lang.Host{Stdout: &stdout, Stderr: &stderr, Args: []string{"program"}, Wall: time.Unix(1_700_000_000, 0)})
	m.Start(process.Main(), process.MainSymbol())
	end := m.Run()
	code := process.Finish(end)
	return real.Result{Stdout: stdout.String(), Stderr: stderr.String(), Code: code}, end, nil
}

// LateBoot is the boot state of the real runs that begin with schedtick 5:
// sysmon had its first look while the runtime started.
func LateBoot(p *lang.Program) sim.Boot {
	boot := p.Boot()
	boot.Tick++
	return boot
}
