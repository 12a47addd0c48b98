package real

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Prediction is what the simulator says that a program prints and how it
// ends, and under what name.
type Prediction struct {
	Name string // such as "schedtick 4"
	Why  Reason // why it is not one of the usual two, if it is not
	Result
}

// ColdCosts are what things take in a process that has just begun: to make its first
// goroutines it needs memory that nobody has touched (measured at GOMAXPROCS=1: 1.6 to
// 2.9 us, 3 us in a loop of 400). Which of two timers is first may depend on it.
func ColdCosts() rules.Costs {
	costs := rules.DefaultCosts()
	costs.GoCold = 3 * event.Microsecond
	return costs
}

// An Outcome is what some of the real runs came to.
type Outcome struct {
	Count
	By      string   // the prediction that it is; "" if it is none
	Reasons []Reason // why it may be neither of the two usual ones
}

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

// A Verdict says whether the real runs are those that the simulator predicts.
type Verdict struct {
	Outcomes []Outcome // the most frequent first
	Runs     int
	Odd      int // runs that are neither of the two usual predictions
	Unknown  int // of those, the runs that no prediction explains
	unseen   float64
}

// Judge compares a sample with the usual predictions: those of the two states
// in which a program begins. The others explain what chance or the clock
// decided: those of other seeds, and of a process that has just begun.
func Judge(s Sample, usual, others []Prediction, w Ways) Verdict {
	v := Verdict{unseen: unseen(others)}
	for _, c := range s {
		o := Outcome{Count: c}
		v.Runs += c.N
		if i := find(usual, c.Result); i >= 0 {
			o.By = usual[i].Name
		} else {
			v.Odd += c.N
			o.By, o.Reasons = explain(s, c.Result, usual, others, w)
			if o.By == "" {
				v.Unknown += c.N
			}
		}
		v.Outcomes = append(v.Outcomes, o)
	}
	return v
}

// explain says by which prediction an unusual result is explained, if by any,
// and the reasons that it may have.
func explain(s Sample, r Result, usual, others []Prediction, w Ways) (by string, why []Reason) {
	if i := find(others, r); i >= 0 {
		return others[i].Name, []Reason{others[i].Why}
	}
	if strike, ok := steady(s); ok && w.Time {
		for _, p := range usual {
			if strike(p.Result) == strike(r) {
				return p.Name + ", but for the words that differ from run to run", []Reason{RealTime}
			}
		}
	}
	return "", w.reasons()
}

// unseen estimates how likely the next seed's outcome is one that no seed has
// had: the share of those that were seen once. Where chance has many outcomes,
// that a real one is among the predictions is too much to ask.
func unseen(others []Prediction) float64 {
	counts, seeds := make(map[Result]int), 0
	for _, p := range others {
		if p.Why == Chance {
			counts[p.Result]++
			seeds++
		}
	}
	once := 0
	for _, n := range counts { // the order does not matter
		if n == 1 {
			once++
		}
	}
	return float64(once) / float64(max(1, seeds))
}

// find returns which prediction a result is, -1 if it is none.
func find(all []Prediction, r Result) int {
	return slices.IndexFunc(all, func(p Prediction) bool { return p.Result == r })
}

// Exact reports whether every run is one of the usual predictions.
func (v Verdict) Exact() bool { return v.Odd == 0 }

// Differs reports whether the simulator is wrong, or what it cannot know
// decides most of the runs: the clock disturbs some of them, not the half of
// those whose outcome chance leaves to be predicted.
func (v Verdict) Differs() bool {
	return float64(v.Unknown) > float64(v.Runs)*(v.unseen+(1-v.unseen)/2)
}

// String is the verdict in a few words.
func (v Verdict) String() string {
	of := strconv.Itoa(v.Runs) + " runs"
	switch {
	case v.Exact():
		return "exact"
	case v.Differs():
		return "differs in " + strconv.Itoa(v.Unknown) + " of " + of
	}
	return "exact but for " + strconv.Itoa(v.Odd) + " of " + of
}

// A Difference is the first place in which two results are not the same.
type Difference struct {
	Where           string // "stdout", "stderr" or "exit status"
	Line            int    // counted from 1
	Real, Simulated string // the lines there, without their end; "" if there is none
}

// Differ finds the first difference of two results, nil if there is none. What
// goes to standard output is looked at first.
func Differ(real, simulated Result) *Difference {
	if d := differentLine(real.Stdout, simulated.Stdout); d != nil {
		d.Where = "stdout"
		return d
	}
	if d := differentLine(real.Stderr, simulated.Stderr); d != nil {
		d.Where = "stderr"
		return d
	}
	if real.Code != simulated.Code {
		return &Difference{"exit status", 1, strconv.Itoa(real.Code), strconv.Itoa(simulated.Code)}
	}
	return nil
}

// differentLine finds the first line that is not the same. A line that is not
// there is told from an empty one by its words.
func differentLine(real, simulated string) *Difference {
	a, b := strings.SplitAfter(real, "\n"), strings.SplitAfter(simulated, "\n")
	for i := range max(len(a), len(b)) {
		if x, y := lineAt(a, i), lineAt(b, i); x != y {
			return &Difference{Line: i + 1, Real: x, Simulated: y}
		}
	}
	return nil
}

// lineAt returns the i-th line, with a mark where its end or the line is
// missing.
func lineAt(lines []string, i int) string {
	switch {
	case i >= len(lines) || i == len(lines)-1 && lines[i] == "":
		return "(nothing more)"
	case !strings.HasSuffix(lines[i], "\n"):
		return lines[i] + " (without an end of line)"
	}
	return strings.TrimSuffix(lines[i], "\n")
}
