package lang_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Does the code of a standard package's initializers take virtual time? Package context
// closes a channel in one, and only that operation may: all times of a program would move
// with the text of the package.
func TestInitializersTakeNoTime(t *testing.T) {
	lasts := func(program string) event.Time {
		p, err := lang.Load("main.go", []byte(program))
		require.NoError(t, err)
		m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
		require.NoError(t, err)
		proc := p.New(m, lang.Host{})
		m.Start(proc.Main(), proc.MainSymbol())
		require.Equal(t, event.Exited, m.Run().Why)
		return m.Now()
	}
	with := func(name string) event.Time {
		return lasts("package main\n\nimport _ \"" + name + "\"\n\nfunc main() { c := make(chan int, 1); c <- 1 }\n")
	}
	small := with("sort")
	require.Equal(t, small, with("regexp"))
	require.Equal(t, small.Add(rules.DefaultCosts().Close), with("context"))
}
