package calibrate

import (
	"math"
	"runtime"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Cost is one row of rules.CostTable as this host has it, in nanoseconds.
type Cost struct {
	Key              string
	P10, Median, P90 float64
	Samples          int
	Uncertain        string // why the value is less than a measurement; "" if it is one
	Unusable         bool   // the slow samples are so far away that the default tells more
}

// Duration is the value in whole nanoseconds, at least one.
func (m Cost) Duration() event.Duration { return event.Duration(max(1, math.Round(m.Median))) }

// text is the value for a costs file.
func (m Cost) text() string {
	if strings.HasPrefix(m.Key, "code.") {
		return rules.Picoseconds(max(1, math.Round(m.Median*1000))).String()
	}
	return plain(m.Duration())
}

// A probe measures one thing that the runtime does in several samples. What it
// takes is made of one or more costs.
type probe struct {
	what    string         // for who waits
	procs   int            // GOMAXPROCS meanwhile
	samples int            // in each round
	sample  func() float64 // nanoseconds for one
	derive  []share
}

// run takes the samples of one round.
func (p *probe) run() (samples []float64) {
	runtime.GOMAXPROCS(p.procs)
	p.sample() // the first finds cold caches
	for range p.samples {
		samples = append(samples, p.sample())
	}
	return samples
}

// A share is a cost that a probe tells. The probe's time, less the costs that
// others have told, is divided as in the table of defaults: part of whole.
type share struct {
	key         string
	less        []string // the rest of what the probe does
	part, whole float64
	uncertain   string
}

// shares divides a time among costs in the proportion of their defaults.
func shares(keys []string, parts []float64, less ...string) (all []share) {
	whole := 0.0
	for _, p := range parts {
		whole += p
	}
	for i, key := range keys {
		all = append(all, share{key, less, parts[i], whole, divided})
	}
	return all
}

// What makes a value uncertain.
const (
	divided  = "measured together, divided like the defaults"
	withLess = "a measured time minus other costs"
	oneOfTwo = "half of the time of a pair"
)

// often is how many operations a sample has that takes nanoseconds for each.
const often = 200

// each returns the nanoseconds that one of n took since begin.
func each(begin time.Time, n int) float64 { return float64(time.Since(begin)) / float64(n) }
