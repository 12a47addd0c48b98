package view_test

import (
	"fmt"
	"os"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// exampleNames are what events call by their numbers: names of functions and channels.
type exampleNames []string

func (n exampleNames) Symbol(sym int32) string { return n[sym] }
func (n exampleNames) Position(int32) string   { return "" }

// Events in, a trace out: main waits for a goroutine that waits for another one.
func Example() {
	names := exampleNames{"", "main.main", "main.sender", "main.receiver", "greeting", "done"}
	trace := view.NewTrace(os.Stdout, view.Options{Symbols: names, Width: 80})
	m, err := sim.New(sim.Config{Procs: 1, Listen: trace.Listen})
	if err != nil {
		fmt.Println(err)
		return
	}
	greeting, done := m.NewChan(0, 4), m.NewChan(0, 5)
	sender := sim.Script{sim.Burn(2 * event.Microsecond), sim.Send(greeting, sim.Int(1))}
	receiver := sim.Script{sim.Recv(greeting), sim.Send(done, sim.Int(2))}
	m.Start(sim.Script{sim.Go(sender, 2), sim.Go(receiver, 3), sim.Recv(done)}, 1)
	m.Run()
	if err := trace.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	//        0ns M0 P0 G1   begin          1 P, tick 4, G5 queued, G6 in runnext
	//       92ns M0 P0 G1   go → G7        sender → runnext, G6 → tail (2)     newproc
	//    1.292us M0 P0 G1   go → G8        receiver → runnext, G7 → tail (3)   newproc
	//    2.415us M0 P0 G1   receive done   no sender, G1 waits                chanrecv
	//    2.453us M0 P0 G8   runnext → G8   slice inherited, tick stays 4       runqget
	//    2.523us M0 P0 G8   receive greeting no sender, G8 waits              chanrecv
	//    2.561us M0 P0 G5   queue → G5     2 left, tick 5, GOMAXPROCS updater parks
	//    2.654us M0 P0 G6   queue → G6     1 left, tick 6, finalizer goroutine parks
	//    2.747us M0 P0 G7   queue → G7     0 left, tick 7 · sender             runqget
	//    4.802us M0 P0 G7   compute        2us of CPU
	//    4.817us M0 P0 G7   send greeting  G8 waited: gets the value, G8 → runnext
	//    4.877us M0 P0 G7   return         G kept for reuse: 1 on P0, 0 global goexit0
	//    4.877us M0 P0 G8   runnext → G8   slice inherited, tick stays 7       runqget
	//    4.947us M0 P0 G8   send done      G1 waited: gets the value, G1 → runnext
	//    5.007us M0 P0 G8   return         G kept for reuse: 2 on P0, 0 global goexit0
	//    5.007us M0 P0 G1   runnext → G1   slice inherited, tick stays 7       runqget
	//    5.082us M0 P0 G1   exit           status 0                               exit
}
