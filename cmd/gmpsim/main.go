// Gmpsim runs a Go program on a simulated Go runtime, in virtual time, and
// shows what the scheduler does.
//
//	gmpsim run PROGRAM       like go run
//	gmpsim trace PROGRAM     a line for each scheduling decision
//	gmpsim export PROGRAM    a run for pprof, Perfetto and other tools
//	gmpsim compare PROGRAM   the same program under several settings
//	gmpsim verify PROGRAM    is it what the real runtime does?
//	gmpsim calibrate         measure what things take on this host, for --costs
//	gmpsim list              the scenarios it comes with
//	gmpsim show PROGRAM      its source
//	gmpsim packages          what a program may import
//	gmpsim version           its version and the Go release that it simulates
//
// PROGRAM is the name of a scenario, .go files or a folder. Exit status: the program's
// own; 1 if a limit stopped it; 2 if it could not be run; 130 after Ctrl-C.
package main

import (
	"context"
	"os"
	"os/signal"
	"sync"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	a := newApp()
	a.heed = sync.OnceFunc(func() {
		interrupted, stop := signal.NotifyContext(ctx, os.Interrupt)
		context.AfterFunc(interrupted, func() {
			stop() // a second Ctrl-C ends the process at once
			cancel()
		})
	})
	os.Exit(a.main(ctx, os.Args[1:]))
}
