package e2e_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
)

// What do two Ps change for a channel that two goroutines use all the time? The real runtime
// took 208, 157, 75 and 57 ns for room 0, 1, 10 and 100 (the least of six runs), and 530, 270, 124
// and 58 on one P: a channel's memory moves less often if there is room to go ahead.
func TestRoomInAChannelOnTwoPs(t *testing.T) {
	p := load(t, real.Source{Name: "room", Text: []byte(`package main
import ("fmt"; "time")
func pass(room int) int64 {
	c, sum := make(chan int, room), make(chan int)
	go func() { s := 0; for v := range c { s += v }; sum <- s }()
	begin := time.Now()
	for i := range 20_000 { c <- i }
	close(c)
	<-sum
	return time.Since(begin).Nanoseconds() / 20_000
}
func main() { fmt.Println(pass(0), pass(1), pass(10), pass(100)) }`)})
	var d [4]int
	_, err := fmt.Sscan(simulate(t, p, sim.Config{Procs: 2}).Stdout, &d[0], &d[1], &d[2], &d[3])
	require.NoError(t, err)
	t.Log(d)
	for i, real := range []int{208, 157, 75, 57} {
		assert.InEpsilon(t, real, d[i], 0.5, "room %d", i)
	}
}

// Does a lock that many want collapse on two Ps, too? Real rounds took 120 ns with one contender
// and 270 to 600 with two, since the memory of two locks moves: this one and sched.lock.
func TestCollapseOnTwoPs(t *testing.T) {
	all := scenarios.All()
	s := all[slices.IndexFunc(all, func(s scenarios.Scenario) bool { return s.Name == "mutex-collapse" })]
	out := simulate(t, load(t, real.Source{Name: s.Name, Text: s.Source}), sim.Config{Procs: 2}).Stdout
	var rounds []time.Duration
	for line := range strings.Lines(out) {
		d, err := time.ParseDuration(strings.TrimSpace(line[strings.LastIndex(line, " ")+1:]))
		require.NoError(t, err)
		rounds = append(rounds, d)
	}
	require.Len(t, rounds, 4)
	for _, d := range rounds[1:] {
		assert.Greater(t, d, rounds[0]*3/2, rounds)
	}
}
