// Eventgen writes what the house knows of the kinds of events in several places,
// from one table: the constants, the specs, the typed readers and the fold's switch
// of package event, and the functions with which the machine tells of an event. Run
// it with go generate ./sim.
//
// An event is four numbers and a kind, so that it is small and costs nothing when
// no one listens. Typed by hand, each place that writes or reads one of these
// numbers would have to know which is what, and the compiler could not see the one
// that is wrong.
package main

import (
	"log"
	"os"
)

func main() {
	for name, text := range files(".") {
		if err := os.WriteFile(name, text, 0o666); err != nil {
			log.Fatal(err)
		}
	}
}
