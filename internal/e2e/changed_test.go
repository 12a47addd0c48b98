package e2e_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
)

// A change is one that the comment of a scenario suggests.
type change struct {
	scenario, says string
	texts          []string // what to replace in the program, and by what
	prints         string   // what the changed program prints, on the real runtime too (one P)
}

const (
	sixth = "\t\t\tmu.Unlock()\n" +
		"\t\t\tif i == 3 {\n\t\t\t\twg.Go(func() {\n\t\t\t\t\tmu.Lock()\n\t\t\t\t\torder = append(order, 6)\n" +
		"\t\t\t\t\tmu.Unlock()\n\t\t\t\t})\n\t\t\t}\n"
	asleep = "fatal error: all goroutines are asleep - deadlock!"
)

// changes are those whose outcome is not left to chance or to the clock.
func changes() []change { return append(orderChanges(), endChanges()...) }

// orderChanges are those that show another order, or the same.
func orderChanges() []change {
	return []change{
		{"last-one-first", "call runtime.Gosched() after each go statement", []string{"\t\t})\n", "\t\t})\n\t\truntime.Gosched()\n",
			`"sync"`, "\"runtime\"\n\t\"sync\""}, "[1 2 3 4 5]"},
		{"last-one-first", "start a sixth goroutine from the third", []string{"\t\t\tmu.Unlock()\n", sixth},
			"[5 1 2 3 6 4]"},
		{"gosched", "50 goroutines instead of 200", []string{"range 200", "range 50"}, "[50 50 50 50 50]"},
		{"gosched", "time.Sleep(1) instead of the yield", []string{"runtime.Gosched()", "time.Sleep(1)", `"runtime"`, `"time"`},
			"[0 0 0 0 0]"},
		{"queue-overflow", "n = 257", []string{"n = 600", "n = 257"}, "256\n126..253\n255\n0..125\n254\n0 runs as number 131 of 257"},
		{"queue-overflow", "n = 258", []string{"n = 600", "n = 258"}, "257\n126..253\n255..256\n0..125\n254\n0 runs as number 132 of 258"},
		{"close-wakes", "main sends ten values instead of closing",
			[]string{"\tclose(start)\n", "\tfor range 10 {\n\t\tstart <- struct{}{}\n\t}\n"}, "woke: [8 9 0 1 2 3 4 5 6 7]"},
		{"fan-in", "room for two values in the channel", []string{"make(chan string)", "make(chan string, 2)"},
			"[a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3]"},
		{"one-worker", "a channel with room for three jobs", []string{"make(chan int)", "make(chan int, 3)"}, "[0 0 9]"},
		{"one-worker", "runtime.Gosched() in the worker after each job", []string{"done[w]++\n", "done[w]++\n\t\t\t\truntime.Gosched()\n",
			`"sync"`, "\"runtime\"\n\t\"sync\""}, "[3 3 3]"},
		{"pipeline", "no room", []string{"room = 2", "room = 0"}, "made 7\nmade 8\n    squared 7\n    squared 8\n        added 49: 140"},
		{"pipeline", "room for eight", []string{"room = 2", "room = 8"}, "made 8\n    squared 1\n    squared 2"},
	}
}

// endChanges are those that show how a program ends, and what is left.
func endChanges() []change {
	return []change{
		{"deadlock", "take the locks in the same order on both sides",
			[]string{"\t\tb.Lock()\n\t\truntime.Gosched()\n\t\ta.Lock()\n", "\t\ta.Lock()\n\t\truntime.Gosched()\n\t\tb.Lock()\n"},
			"never printed"},
		{"dining-philosophers", "let all take the left fork first", []string{"if second < first", "if false"}, asleep},
		{"barrier", "replace Broadcast by Signal", []string{"Broadcast()", "Signal()"}, asleep},
		{"leak", "give the channel room for three answers", []string{"make(chan int)", "make(chan int, 3)"},
			"search 3: server 2 answered, goroutines: 1"},
		{"errgroup", "let number 1 fail too, one step later", []string{"i == 3 && step == 2", "i == 3 && step == 2 || i == 1 && step == 3"},
			"error: task 3 failed in step 2\nsteps: [3 3 3 2 3]"},
		{"ping-pong", "give the channels room for one ball",
			[]string{"make(chan int), make(chan int)", "make(chan int, 1), make(chan int, 1)"}, "the ball is back: 10"},
		{"worker-pool", "no room in the channel, as in one-worker", []string{"make(chan int, ", "make(chan int, 0*"}, "job 11 by worker 2"},
		{"lost-update", "atomic.AddInt64", []string{"counter := 0", "var counter int64", "counter++", "atomic.AddInt64(&counter, 1)",
			`"sync"`, "\"sync\"\n\t\"sync/atomic\""}, "sum: 2000000"},
		{"threads-never-die", "11 000 goroutines in the kernel, each for two seconds. (The limit is 10 000 threads.)",
			[]string{"range 100 {", "range 11000 {", "200 * time.Millisecond", "2 * time.Second"}, "program exceeds 10000-thread limit"},
	}
}

// TestChanges plays them: each can be made, and shows what the real runtime shows.
func TestChanges(t *testing.T) {
	for _, c := range changes() {
		t.Run(c.scenario+"/"+firstWords(c.says), func(t *testing.T) {
			t.Parallel()
			s, _ := scenarios.Get(c.scenario)
			require.Contains(t, strings.Join(strings.Fields(s.Doc()), " "), c.says)
			source := string(s.Source)
			for i := 0; i < len(c.texts); i += 2 {
				require.Contains(t, source, c.texts[i])
				source = strings.Replace(source, c.texts[i], c.texts[i+1], 1)
			}
			p := load(t, real.Source{Name: s.Name, Text: []byte(source)})
			for seed := range int64(claimSeeds) {
				result := simulate(t, p, sim.Config{Procs: 1, Seed: seed})
				require.Contains(t, result.Stdout+result.Stderr, c.prints)
			}
		})
	}
}

// TestLastOneFirstOnFourPs plays what its comment says of chance: on four processors the
// order is often still the same, but not with every seed.
func TestLastOneFirstOnFourPs(t *testing.T) {
	s, _ := scenarios.Get("last-one-first")
	require.Contains(t, strings.Join(strings.Fields(strings.ReplaceAll(s.Doc(), "//", "")), " "),
		"On four processors the order is often still the same, but not with every --seed.")
	p := load(t, real.Source{Name: s.Name, Text: s.Source})
	const seeds = 60
	same := 0
	for seed := range int64(seeds) {
		if strings.Contains(simulate(t, p, sim.Config{Procs: 4, Seed: seed}).Stdout, "[5 1 2 3 4]") {
			same++
		}
	}
	require.Greater(t, same, seeds/3)
	require.Less(t, same, seeds)
}
