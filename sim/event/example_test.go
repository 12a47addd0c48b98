package event_test

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A view reads the arguments of a kind with their types.
func ExampleEvent() {
	e := event.Raw(event.Steal, 2, 3, 19, 2)
	e.T, e.M, e.P = 1900, 4, 0
	switch e.Kind {
	case event.Steal:
		a := e.Steal()
		fmt.Printf("%v: %v takes %d of %d goroutines from %v and runs %v\n", e.T, e.P, a.N, a.N+a.Left, a.Victim, a.G)
	}
	fmt.Println(e.String())

	// Output:
	// 1.9us: P0 takes 3 of 5 goroutines from P2 and runs G19
	//      1.9us M4  P0  –    steal      victim=P2 n=3 g=G19 left=2
}
