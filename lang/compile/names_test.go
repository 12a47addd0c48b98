package compile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

const starters = `
package main

import (
	"context"
	"sync"
	"time"
)

type job struct{ n int }

func (j *job) run() {}

func plain() {}

func main() {
	var wg sync.WaitGroup
	wg.Go(plain)
	wg.Go(func() {})
	wg.Go((&job{1}).run)
	wg.Wait()
	ctx, cancel := context.WithCancel(context.Background())
	context.AfterFunc(ctx, plain)
	cancel()
	time.Sleep(time.Millisecond)
	go func() { plain() }()
	time.AfterFunc(0, plain)
	time.Sleep(time.Millisecond)
}
`

// What is a goroutine called that a standard package starts for the program?
// It has the name of the function that the program handed over.
func TestGoroutinesAreNamedByTheProgram(t *testing.T) {
	p, err := lang.Load("starters.go", []byte(starters))
	require.NoError(t, err)
	var got []string
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot(), Listen: func(e *event.Event) {
		if e.Kind != event.Go {
			return
		}
		if fn := p.Symbol(e.Go().Fn); fn != "" {
			got = append(got, fn)
		}
	}})
	require.NoError(t, err)
	r := p.New(m, lang.Host{})
	m.Start(r.Main(), r.MainSymbol())
	require.Zero(t, r.Finish(m.Run()))
	require.Equal(t, []string{
		"main.main", "main.plain", "main.main.func1", "main.(*job).run-fm", "main.plain", "main.main.func2", "main.plain",
	}, got)
}
