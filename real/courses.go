package real

import (
	"strconv"

	"github.com/gmpsim/gmpsim/sim"
)

// A Course says what came of holding one real run's decisions, at GOMAXPROCS=1,
// against those of the simulated run that began in the same state.
type Course int

// The courses.
const (
	SameCourse   Course = iota // all decisions are the same
	ClockCourse                // the same, up to where sysmon took a P or a goroutine away
	DueCourse                  // the same, up to where other timers were due, or other answers of the network there
	ChanceCourse               // the same, up to where chance may have decided
	BootCourse                 // the real run began as no simulated one does
	OtherCourse                // not the same, and none of these
	courses
)

// String says it in a few words.
func (c Course) String() string {
	return [...]string{"all decisions are the same",
		"the same up to the wall clock: sysmon took the P or the goroutine",
		"the same up to the wall clock: which timers were due, or answers there",
		"the same up to a random select or map order",
		"not compared: main began in a state in which no simulated one does",
		"not the same"}[c]
}

// A Comparison holds the decisions of several real runs against the simulation.
type Comparison struct {
	Runs    [courses]int
	Shown   *Agreement // the one that shows most: not the same, or the first by the clock
	Longest int        // how many decisions were the same in one run
	shown   Course
}

// Add counts one run. The simulated decisions are those from the log's own
// beginning, boot; chance says that the simulator drew.
func (c *Comparison) Add(log *Log, boot sim.Boot, simulated []Decision, chance bool) {
	a := log.Agree(simulated)
	course := a.course(chance)
	if !log.began(boot) {
		course = BootCourse
	} else {
		c.Longest = max(c.Longest, a.Same())
	}
	c.Runs[course]++
	if course != SameCourse && course != BootCourse && (c.Shown == nil || course > c.shown) {
		c.Shown, c.shown = &a, course
	}
}

// course classifies an agreement. When the simulated list is over, all of it
// was the same: the program wrote its last line, sysmon took the P from that
// system call, and others ran for a moment before the process was over.
func (a Agreement) course(chance bool) Course {
	d, clock := a.Clock()
	switch {
	case a.Exact(), clock && a.At == len(a.Simulated) && d.Kind != Preempt:
		return SameCourse
	case clock:
		return ClockCourse
	case a.Due():
		return DueCourse
	case chance:
		return ChanceCourse
	}
	return OtherCourse
}

// Compared reports whether there was anything to compare.
func (c *Comparison) Compared() bool { return c.Runs[BootCourse] < c.runs() }

// Exact reports whether all runs were the same.
func (c *Comparison) Exact() bool { return c.Runs[SameCourse] == c.runs() }

// Differs reports whether most of the runs were not the same for no reason
// that is known.
func (c *Comparison) Differs() bool { return 2*c.Runs[OtherCourse] > c.runs() }

func (c *Comparison) runs() (n int) {
	for _, k := range c.Runs {
		n += k
	}
	return n
}

// String is the verdict in a few words.
func (c *Comparison) String() string {
	of := " of " + strconv.Itoa(c.runs()) + " runs"
	switch {
	case c.Exact():
		return "exact"
	case c.Differs():
		return "differs in " + strconv.Itoa(c.Runs[OtherCourse]) + of
	}
	return "exact but for " + strconv.Itoa(c.runs()-c.Runs[SameCourse]) + of
}
