// Which goroutines are G2 to G6?
//
//gmp:flags why
//= begin             1 P, tick 4, G5 queued, G6 in runnext
//= first numbers: G2
//= forcegchelper, G3 bgsweep, G4 bgscavenge, G5 GOMAXPROCS updater, G6 finalizer
//= runnext → G6      slice inherited, tick stays 4,
//= finalizer goroutine parks
//= queue → G5
//= GOMAXPROCS updater parks

package main

import (
	"os"
	"runtime"
)

func main() {
	runtime.Gosched()
	os.Exit(0)
}
