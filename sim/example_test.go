package sim_test

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Three goroutines on one P: main starts two, which meet at a channel. Who runs first?
// The one that was started last: it sits in runnext.
func Example() {
	shown := false
	m, err := sim.New(sim.Config{Procs: 1, Listen: func(e *event.Event) {
		shown = shown || e.Kind == event.Go && e.Go().G == 7 // before that the runtime boots
		if shown && event.Specs[e.Kind].Class != event.ClassMeasure {
			fmt.Println(e)
		}
	}})
	if err != nil {
		panic(err)
	}
	c, done := m.NewChan(0, 0), m.NewChan(0, 0)
	sender := sim.Script{sim.Burn(2 * event.Microsecond), sim.Send(c, sim.Int(42))}
	receiver := sim.Script{sim.Recv(c), sim.Send(done, sim.Value{})}
	m.Start(sim.Script{sim.Go(sender, 0), sim.Go(receiver, 0), sim.Recv(done)}, 0)
	fmt.Println("when         who           what")
	end := m.Run()
	fmt.Println(end.Why, "with status", end.Code)

	// Output:
	// when         who           what
	//       92ns M0  P0  G1   go         g=G7 fn=0 reused=0
	//       92ns M0  P0  G1   runqput    g=G7 next=1 kicked=G6 left=2
	//    1.292us M0  P0  G1   go         g=G8 fn=0 reused=0
	//    1.292us M0  P0  G1   runqput    g=G8 next=1 kicked=G7 left=3
	//    2.415us M0  P0  G1   recv       chan=2 outcome=blocked g=– len=0
	//    2.415us M0  P0  G1   park       why=chan receive
	//    2.453us M0  P0  –    runqget    g=G8 next=1 left=3
	//    2.453us M0  P0  G8   execute    inherit=1 tick=4
	//    2.523us M0  P0  G8   recv       chan=1 outcome=blocked g=– len=0
	//    2.523us M0  P0  G8   park       why=chan receive
	//    2.561us M0  P0  –    runqget    g=G5 next=0 left=2
	//    2.561us M0  P0  G5   execute    inherit=0 tick=5
	//    2.616us M0  P0  G5   park       why=GOMAXPROCS updater (idle)
	//    2.654us M0  P0  –    runqget    g=G6 next=0 left=1
	//    2.654us M0  P0  G6   execute    inherit=0 tick=6
	//    2.709us M0  P0  G6   park       why=finalizer wait
	//    2.747us M0  P0  –    runqget    g=G7 next=0 left=0
	//    2.747us M0  P0  G7   execute    inherit=0 tick=7
	//    4.802us M0  P0  G7   burn       cpu=2us
	//    4.817us M0  P0  G7   send       chan=1 outcome=handed g=G8 len=0
	//    4.817us M0  P0  G7   ready      g=G8
	//    4.817us M0  P0  G7   runqput    g=G8 next=1 kicked=– left=0
	//    4.877us M0  P0  G7   goend      goexit=0
	//    4.877us M0  P0  –    gofree     local=1 global=0
	//    4.877us M0  P0  –    runqget    g=G8 next=1 left=0
	//    4.877us M0  P0  G8   execute    inherit=1 tick=7
	//    4.947us M0  P0  G8   send       chan=2 outcome=handed g=G1 len=0
	//    4.947us M0  P0  G8   ready      g=G1
	//    4.947us M0  P0  G8   runqput    g=G1 next=1 kicked=– left=0
	//    5.007us M0  P0  G8   goend      goexit=0
	//    5.007us M0  P0  –    gofree     local=2 global=0
	//    5.007us M0  P0  –    runqget    g=G1 next=1 left=0
	//    5.007us M0  P0  G1   execute    inherit=1 tick=7
	//    5.082us M0  P0  G1   exit       code=0
	// exited with status 0
}

// A fold turns events into figures; it needs no machine.
func ExampleMachine_Run() {
	var counts event.Counts
	m, err := sim.New(sim.Config{Procs: 2, Listen: counts.Listen})
	if err != nil {
		panic(err)
	}
	var wg sim.WaitGroup
	worker := sim.Script{sim.Burn(50 * event.Microsecond), sim.WgAdd(&wg, -1)}
	m.Start(sim.Script{
		sim.WgAdd(&wg, 3), sim.Go(worker, 0), sim.Go(worker, 0), sim.Go(worker, 0), sim.WgWait(&wg),
	}, 0)
	m.Run()
	fmt.Println(counts.Goroutines, "goroutines,", counts.Decisions(), "decisions,", counts.Thefts, "thefts")

	// Output:
	// 3 goroutines, 6 decisions, 2 thefts
}
