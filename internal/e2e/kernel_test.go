package e2e_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

// timed is a program that says how many nanoseconds its body takes.
const timed = `package main
import ("fmt"; "runtime"; "sync"; "time"; "github.com/gmpsim/gmpsim/work")
var wg sync.WaitGroup
var _ = runtime.Gosched
func hog() { for { work.CPU(time.Hour) } }
func main() {
	work.CPU(1)
	start := time.Now()
	%s
	wg.Wait()
	fmt.Println(time.Since(start).Nanoseconds())
}`

// took returns how long a body takes on so many virtual Ps.
func took(t *testing.T, procs int, body string) sim.Duration {
	t.Helper()
	r := simulate(t, load(t, real.Source{Name: "timed", Text: fmt.Appendf(nil, timed, body)}), sim.Config{Procs: procs})
	require.Zero(t, r.Code, r.Stderr)
	var ns int64
	_, err := fmt.Sscan(r.Stdout, &ns)
	require.NoError(t, err)
	return sim.Duration(ns)
}

// TestTightLoop: a loop without calls does not keep main off the only P.
func TestTightLoop(t *testing.T) {
	for _, loop := range []string{"for { }", "x := 0; for { x++ }", "work.CPU(time.Hour)"} {
		d := took(t, 1, "go func() { "+loop+" }(); runtime.Gosched()")
		require.GreaterOrEqual(t, d, 10*sim.Millisecond, loop)
		require.LessOrEqual(t, d, 25*sim.Millisecond, loop)
	}
}

// amongHogs measures a statement while goroutines compute.
const amongHogs = "for range %d { go hog() }; time.Sleep(25*time.Millisecond); start = time.Now(); %s"

// TestTimerBesideHogs: a timer's goroutine waits for one slice, however many
// goroutines compute, since it comes from runnext.
func TestTimerBesideHogs(t *testing.T) {
	for _, hogs := range []int{1, 2, 4, 10} {
		d := took(t, 1, fmt.Sprintf(amongHogs, hogs, "time.Sleep(time.Millisecond)"))
		require.InDelta(t, 20, float64(d)/float64(sim.Millisecond), 4, "%d hogs", hogs)
	}
}

// TestNetBesideHogs: a goroutine that the network wakes comes from the global
// queue, behind everybody who computes.
func TestNetBesideHogs(t *testing.T) {
	for _, hogs := range []int{1, 2, 4, 8} {
		d := took(t, 1, fmt.Sprintf(amongHogs, hogs, "work.Net(100*time.Microsecond)"))
		require.InDelta(t, 20*hogs, float64(d)/float64(sim.Millisecond), 15, "%d hogs", hogs)
	}
}

// TestThreads: each blocking system call takes a thread and none of them ends;
// those who wait for the network take none.
func TestThreads(t *testing.T) {
	const body = "for range 100 { wg.Go(func() { work.%s(50*time.Millisecond) }) }"
	for what, want := range map[string]int{"Syscall": 100, "Net": 0} {
		p := load(t, real.Source{Name: "threads", Text: fmt.Appendf(nil, timed, fmt.Sprintf(body, what))})
		threads, ended := map[sim.MID]bool{}, 0
		simulate(t, p, sim.Config{Procs: 1, Listen: func(e *sim.Event) {
			if e.M != sim.NoM {
				threads[e.M] = true
			}
			if e.Kind == sim.KExitM {
				ended++
			}
		}})
		require.InDelta(t, want, len(threads)-4, 3, what)
		require.Zero(t, ended)
	}
}

// TestThreadExhaustion: the 10 001st thread ends the program, in the real
// runtime's words.
func TestThreadExhaustion(t *testing.T) {
	const body = "for range 10_100 { wg.Go(func() { work.Syscall(time.Minute) }) }"
	r := simulate(t, load(t, real.Source{Name: "many", Text: fmt.Appendf(nil, timed, body)}), sim.Config{Procs: 8})
	require.Equal(t, 2, r.Code)
	const message = "runtime: program exceeds 10000-thread limit\nfatal error: thread exhaustion\n\ngoroutine 1 ["
	require.True(t, strings.HasPrefix(r.Stderr, message), "%.200s", r.Stderr)
	require.Contains(t, r.Stderr, " [syscall]:\n")
}
