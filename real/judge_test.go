package real

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func printed(text string) Result { return Result{Stdout: text} }

// sampled counts texts.
func sampled(texts ...string) Sample {
	var all []Result
	for _, text := range texts {
		all = append(all, printed(text))
	}
	return SampleOf(all)
}

// How do real runs and predictions make a verdict?
func TestJudge(t *testing.T) {
	usual := []Prediction{{"schedtick 4", "", printed("a")}, {"schedtick 5", "", printed("b")}}
	seeds := []Prediction{{"--seed 1", Chance, printed("c")}, {"--seed 2", Chance, printed("c")}, {"cold", RealTime, printed("d")}}
	many := make([]Prediction, 20)
	for i := range many {
		many[i] = Prediction{"", Chance, printed(fmt.Sprint(i))}
	}
	for _, test := range []struct {
		real    Sample
		others  []Prediction
		ways    Ways
		want    string
		reasons []Reason // of the first outcome that is not usual
	}{
		{sampled("a", "a", "b"), nil, Ways{Chance: true}, "exact", nil},
		{sampled("a", "a", "x"), nil, Ways{}, "exact but for 1 of 3 runs", []Reason{Slice}},
		{sampled("a", "a", "x"), nil, Ways{Output: true, Time: true}, "exact but for 1 of 3 runs", []Reason{RealTime, FirstSyscall, Slice}},
		{sampled("a", "x", "x"), nil, Ways{}, "differs in 2 of 3 runs", []Reason{Slice}},
		{sampled("c", "c", "c"), seeds, Ways{Chance: true}, "exact but for 3 of 3 runs", []Reason{Chance}},
		{sampled("d", "d", "d"), seeds, Ways{Time: true}, "exact but for 3 of 3 runs", []Reason{RealTime}},
		{sampled("x", "x", "c"), seeds, Ways{Chance: true}, "differs in 2 of 3 runs", []Reason{Chance, Slice}},
		{sampled("x", "y", "z"), many, Ways{Chance: true}, "exact but for 3 of 3 runs", []Reason{Chance, Slice}},
	} {
		v := Judge(test.real, usual, test.others, test.ways)
		require.Equal(t, test.want, v.String(), "%v", test.real)
		var reasons []Reason
		for _, o := range v.Outcomes {
			if reasons == nil {
				reasons = o.Reasons
			}
		}
		require.Equal(t, test.reasons, reasons, "%v", test.real)
	}
}

// Where do two results first differ?
func TestDiffer(t *testing.T) {
	for _, test := range []struct {
		real, simulated Result
		want            *Difference
	}{
		{printed("1\n2\n"), printed("1\n2\n"), nil},
		{printed("1\n2\n"), printed("1\n3\n"), &Difference{"stdout", 2, "2", "3"}},
		{printed("1\n"), printed("1\n2\n"), &Difference{"stdout", 2, "(nothing more)", "2"}},
		{printed("1\n2"), printed("1\n2\n"), &Difference{"stdout", 2, "2 (without an end of line)", "2"}},
		{printed("1\n\n"), printed("1\n"), &Difference{"stdout", 2, "", "(nothing more)"}},
		{Result{Stderr: "a\n"}, Result{}, &Difference{"stderr", 1, "a", "(nothing more)"}},
		{Result{Code: 2}, Result{}, &Difference{"exit status", 1, "2", "0"}},
	} {
		require.Equal(t, test.want, Differ(test.real, test.simulated))
	}
}

// A program that prints times is held to the words that do not change, and
// only if it has to do with time.
func TestJudgeTimes(t *testing.T) {
	real := sampled("order 2 1 took 310ns\n", "order 2 1 took 480ns\n", "order 2 1 took 540ns\n")
	for _, test := range []struct {
		simulated string
		ways      Ways
		want      string
	}{
		{"order 2 1 took 360ns\n", Ways{Time: true}, "exact but for 3 of 3 runs"},
		{"order 2 1 took 360ns\n", Ways{}, "differs in 3 of 3 runs"},
		{"order 1 2 took 360ns\n", Ways{Time: true}, "differs in 3 of 3 runs"},
		{"order 2 1 took 360ns more\n", Ways{Time: true}, "differs in 3 of 3 runs"},
	} {
		v := Judge(real, []Prediction{{"schedtick 4", "", printed(test.simulated)}}, nil, test.ways)
		require.Equal(t, test.want, v.String(), test.simulated)
	}
	_, ok := steady(real[:2])
	require.False(t, ok, "too few to tell")
	_, ok = steady(sampled("a", "a b", "a c"))
	require.False(t, ok, "not equally long")
}
