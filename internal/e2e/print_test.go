package e2e_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// What does a line cost? A system call, which takes longer to some targets than to others;
// real lines took 0.29, 0.36, 0.5 and 0.75us with the work of fmt, and the first one 3 to 15us.
func TestALineIsASystemCall(t *testing.T) {
	p := load(t, real.Source{Name: "lines", Text: []byte(`package main
import ("fmt"; "os"; "time")
func main() {
	begin := time.Now()
	fmt.Println("the first")
	first := time.Since(begin)
	begin = time.Now()
	for range 1000 { fmt.Println("a line") }
	fmt.Fprintln(os.Stderr, first.Nanoseconds(), time.Since(begin).Nanoseconds()/1000)
}`)})
	for _, c := range []struct {
		output      rules.Output
		least, most int
	}{{rules.OutputNull, 200, 400}, {rules.OutputPipe, 280, 480}, {rules.OutputFile, 380, 600}, {rules.OutputTerminal, 620, 900}} {
		calls := 0
		cfg := sim.Config{Procs: 1, Policy: rules.PolicyOf(rules.LatestRelease), Listen: func(e *event.Event) {
			if e.Kind == event.Syscall {
				calls++
			}
		}}
		cfg.Policy.Output = c.output
		var first, each int
		_, err := fmt.Sscan(simulate(t, p, cfg).Stderr, &first, &each)
		require.NoError(t, err)
		assert.True(t, c.least <= each && each <= c.most, "%v: %d ns", c.output, each)
		assert.Greater(t, first, each+3000, c.output)
		assert.Equal(t, 1002, calls, c.output)
	}
}

// Whose line comes first if a goroutine loses its P in the middle of a print? Its own: the
// text is with the kernel before the P is gone, whoever then prints.
func TestALineIsWrittenBeforeThePIsLost(t *testing.T) {
	p := load(t, real.Source{Name: "lost", Text: []byte(`package main
import ("fmt"; "time"; "github.com/gmpsim/gmpsim/work")
func main() {
	go fmt.Println("other")
	work.CPU(43*time.Microsecond)
	fmt.Println("main")
	time.Sleep(time.Millisecond)
}`)})
	taken := 0
	cfg := sim.Config{Procs: 1, Policy: rules.PolicyOf(rules.LatestRelease), Listen: func(e *event.Event) {
		if e.Kind == event.Retake {
			taken++
		}
	}}
	cfg.Policy.FirstLook = true
	assert.Equal(t, "main\nother\n", simulate(t, p, cfg).Stdout)
	assert.Equal(t, 1, taken)
}

// What does println do that fmt.Println does not? It writes each value, blank and line end by
// itself, and the scheduler does not know that the thread is in the kernel.
func TestPrintlnIsNoSystemCallOfTheScheduler(t *testing.T) {
	calls := 0
	cfg := sim.Config{Procs: 1, Listen: func(e *event.Event) {
		if e.Kind == event.Syscall {
			calls++
		}
	}}
	p := load(t, real.Source{Name: "println", Text: []byte(`package main
import ("os"; "time")
func main() {
	begin := time.Now()
	for range 100 { println("a", 1) }
	if d := time.Since(begin)/100; d < 1040*time.Nanosecond || d > 1200*time.Nanosecond { os.Exit(int(d)) }
}`)})
	r := simulate(t, p, cfg)
	assert.Zero(t, r.Code)
	assert.Zero(t, calls)
}
