package picture

import (
	"cmp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// telling is a writer that tells of each write.
type telling func()

func (w telling) Write(p []byte) (int, error) {
	w()
	return len(p), nil
}

// played runs a program and returns its model, which is ended, and what names its functions.
func played(t testing.TB, p *lang.Program, cfg sim.Config, opt Options, more ...event.Listener) (*Model, view.Symbols) {
	model := New(opt)
	cfg.Boot = p.Boot()
	cfg.Listen = event.Each(append(more, model.Listen)...)
	p.Adapt(&cfg.Policy)
	m, err := sim.New(cfg)
	require.NoError(t, err)
	out := telling(func() { model.Printed(m.Now()) })
	proc := p.New(m, lang.Host{Stdin: strings.NewReader(""), Stdout: out, Stderr: out, Args: []string{"program"}, Wall: time.Unix(0, 0)})
	m.Start(proc.Main(), proc.MainSymbol())
	m.Run()
	model.End(m.Now(), "")
	return model, proc
}

// scenario runs one by its name on so many Ps; 0: as it says itself.
func scenario(t testing.TB, name string, procs int, opt Options, more ...event.Listener) (*Model, Look) {
	s, ok := scenarios.Get(name)
	require.True(t, ok, name)
	p, err := lang.Load(s.Name+".go", s.Source)
	require.NoError(t, err)
	cfg := sim.Config{Procs: cmp.Or(procs, s.Procs, 4), Cores: s.Cores, MaxSteps: 400_000}
	model, symbols := played(t, p, cfg, opt, more...)
	return model, Look{Title: name, By: ByP, Symbols: symbols, Width: Width}
}
