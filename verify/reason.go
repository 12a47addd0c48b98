package verify

// A Reason says why a real run may be another one than the simulated.
type Reason string

// The reasons. What the clock or chance decides in reality is no part of what
// is promised to be exact.
const (
	Chance       Reason = "random select or map order"
	RealTime     Reason = "real time"
	FirstSyscall Reason = "first syscall"
	Slice        Reason = "slice"
)

// Ways are the things that a simulated run did of which reality may make something
// else.
type Ways struct {
	Chance bool // it drew: a select with several ready cases, the order of a map, a random number
	Time   bool // it imports package time: it may have slept, set a timer or read the clock
	Output bool // it wrote before its last decision, and a write is a system call
}

// reasons lists what may have happened. Any program may lose its slice: the
// host may have had its processor for a while.
func (w Ways) reasons() (all []Reason) {
	for _, way := range []struct {
		is  bool
		why Reason
	}{{w.Chance, Chance}, {w.Time, RealTime}, {w.Output, FirstSyscall}, {true, Slice}} {
		if way.is {
			all = append(all, way.why)
		}
	}
	return all
}
