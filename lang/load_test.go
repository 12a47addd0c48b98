package lang_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// BenchmarkLoad loads a short program.
func BenchmarkLoad(b *testing.B) {
	src, err := os.ReadFile("../scenarios/worker-pool.go")
	require.NoError(b, err)
	for b.Loop() {
		_, err := lang.Load("prog.go", src)
		require.NoError(b, err)
	}
}

// BenchmarkStart takes a program of some 200 lines with fmt and strings
// from its text to its first instructions.
func BenchmarkStart(b *testing.B) {
	src, err := os.ReadFile("testdata/data.go")
	require.NoError(b, err)
	for b.Loop() {
		p, err := lang.Load("data.go", src)
		require.NoError(b, err)
		m, err := sim.New(sim.Config{Procs: 4, Boot: p.Boot(), MaxSteps: 1})
		require.NoError(b, err)
		r := p.New(m, lang.Host{})
		m.Start(r.Main(), r.MainSymbol())
		m.Run()
	}
}
