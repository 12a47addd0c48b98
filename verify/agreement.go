package verify

import "github.com/gmpsim/gmpsim/real"

// An Agreement says how far one real run's decisions, at GOMAXPROCS=1, are those of
// the simulated run that began in the same state, and what ended that.
type Agreement int

// The agreements.
const (
	AllSame      Agreement = iota // all decisions are the same
	SameToClock                   // the same, up to where sysmon took a P or a goroutine away
	SameToDue                     // the same, up to where other timers were due, or other answers of the network there
	SameToChance                  // the same, up to where chance may have decided
	SameToProcs                   // the same, up to where the program set GOMAXPROCS
	OtherStart                    // the real run began as no simulated one does
	NotSame                       // not the same, and none of these
	agreements
)

// String says it in a few words.
func (a Agreement) String() string {
	return [...]string{"all decisions are the same",
		"the same until the wall clock interfered: sysmon took the P or G",
		"the same until the wall clock interfered: other timers or answers",
		"the same until chance decided: a random select or map order",
		"the same until the program set GOMAXPROCS to more than 1",
		"not compared: main began in a state that is not simulated",
		"not the same"}[a]
}

// agreement classifies the first difference. When the simulated list is over, all of it
// was the same: the program wrote its last line, sysmon took the P from that
// system call, and others ran for a moment before the process was over.
func (a Alignment) agreement(chance bool) Agreement {
	d, clock := a.Clock()
	switch {
	case a.Exact(), clock && a.At == len(a.Simulated) && d.Kind != real.Preempt:
		return AllSame
	case a.several >= 0 && a.At >= a.several:
		return SameToProcs
	case clock:
		return SameToClock
	case a.Due():
		return SameToDue
	case chance:
		return SameToChance
	}
	return NotSame
}
