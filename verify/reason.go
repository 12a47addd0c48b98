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
	BusyHost     Reason = "a busy host"   // the kernel took the processor from the run for a while
	SeveralPs    Reason = "several Ps"    // the program sets GOMAXPROCS itself
	OtherRules   Reason = "the rules"     // of the simulation are not those of Go 1.26
	Undefined    Reason = "the program"   // does what the simulator ends it for, and a real run goes on
	Simulator    Reason = "the simulator" // all real runs are the same there: neither chance nor a clock has a part
)

// Ways are the things that a simulated run did of which reality may make something
// else.
type Ways struct {
	Chance  bool   // it drew: a select with several ready cases, the order of a map, a random number
	Time    bool   // it imports package time, or prints a date: it may have slept, set a timer or read the clock
	Output  bool   // it wrote before its last decision, and a write is a system call
	Long    bool   // it ran for longer than a slice, so that sysmon took the P from a goroutine, or could
	Dated   bool   // at another date it prints something else
	Procs   int    // the most Ps that it gave itself; 1 or less: it stayed at one
	Refused string // what it did that ended it here, although a real one goes on; "" if it did not
	Rules   string // the rules that were changed; "" if they are those of Go 1.26
}

// severalPs reports whether chance decides which thread comes first.
func (w Ways) severalPs() bool { return w.Procs > 1 }

// reasons lists what may have happened to a run that no variant explains; steady says
// that all real runs are the same there, and held that the host held the run up. What
// the host or chance does differs from run to run, so then it is none of these. Otherwise any program may have lost its slice: the
// host may have had its processor for a while.
func (w Ways) reasons(steady, held bool) (all []Reason) {
	if w.Refused != "" {
		return []Reason{Undefined}
	}
	for _, way := range []struct {
		is  bool
		why Reason
	}{
		{w.severalPs(), SeveralPs},
		{w.Rules != "", OtherRules},
		{steady && w.Rules == "" && !w.severalPs(), Simulator},
		{!steady && held, BusyHost},
		{!steady && w.Chance, Chance},
		{!steady && w.Time, RealTime},
		{!steady && w.Output, FirstSyscall},
		{!steady, Slice},
	} {
		if way.is {
			all = append(all, way.why)
		}
	}
	return all
}
