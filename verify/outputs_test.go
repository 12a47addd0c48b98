package verify

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

func printed(text string) real.Result { return real.Result{Stdout: text} }

// sampled counts texts.
func sampled(texts ...string) real.Sample {
	var all []real.Result
	for _, text := range texts {
		all = append(all, printed(text))
	}
	return real.SampleOf(all)
}

// How do real runs and a prediction make a verdict?
func TestCompare(t *testing.T) {
	usual := []Variant{{"schedtick 4", "", printed("a")}, {"schedtick 5", "", printed("b")}}
	seeds := []Variant{{"--seed 1", Chance, printed("c")}, {"--seed 2", Chance, printed("c")}, {"cold", RealTime, printed("d")}}
	many := make([]Variant, 20)
	for i := range many {
		many[i] = Variant{"", Chance, printed(fmt.Sprint(i))}
	}
	for _, test := range []struct {
		real    real.Sample
		others  []Variant
		ways    Ways
		want    string
		reasons []Reason // of the first outcome that is not usual
	}{
		{sampled("a", "a", "b"), nil, Ways{Chance: true}, "exact", nil},
		{sampled("a", "a", "x"), nil, Ways{}, "exact but for 1 of 3 runs", []Reason{Slice}},
		{sampled("a", "a", "x"), nil, Ways{Output: true, Time: true}, "exact but for 1 of 3 runs", []Reason{RealTime, FirstSyscall, Slice}},
		{sampled("a", "x", "x"), nil, Ways{}, "differs in 2 of 3 runs", []Reason{Slice}},
		{sampled("c", "c", "c"), seeds, Ways{Chance: true}, "chance: it decides 3 of 3 runs", []Reason{Chance}},
		{sampled("d", "d", "d"), seeds, Ways{Time: true}, "clock: 3 of 3 runs differ only in what it decides", []Reason{RealTime}},
		{sampled("x", "x", "c"), seeds, Ways{Chance: true}, "differs in 2 of 3 runs", []Reason{Chance, Slice}},
		{sampled("x", "x", "x"), many, Ways{Chance: true}, "differs in 3 of 3 runs", []Reason{Simulator}},
		{sampled("x", "x", "x"), nil, Ways{Time: true, Output: true}, "differs in 3 of 3 runs", []Reason{Simulator}},
		{sampled("x", "x", "x"), nil, Ways{Time: true, Rules: "runnext=off"}, "differs in 3 of 3 runs", []Reason{OtherRules}},
		{sampled("x", "x", "x"), nil, Ways{Procs: 2}, severalPs, []Reason{SeveralPs}},
		{sampled("x", "y", "z"), many, Ways{Chance: true}, "chance: it decides 3 of 3 runs", []Reason{Chance}},
	} {
		c := (&Prediction{Usual: usual, Others: test.others, Ways: test.ways}).Compare(test.real)
		require.Equal(t, test.want, c.String(), "%v", test.real)
		var reasons []Reason
		for _, o := range c.Outcomes {
			if reasons == nil {
				reasons = o.Reasons
			}
		}
		require.Equal(t, test.reasons, reasons, "%v", test.real)
	}
}

// Is it no clock if all real runs are the same in the line that differs?
func TestSteadyLine(t *testing.T) {
	p := &Prediction{Usual: []Variant{{"schedtick 4", "", printed("took 1ms\nsum 7\n")}}, Ways: Ways{Time: true},
		Clocks: []real.Result{printed("took 2ms\nsum 7\n")}}
	c := p.Compare(sampled("took 3ms\nsum 8\n", "took 4ms\nsum 8\n", "took 5ms\nsum 8\n"))
	require.Equal(t, Differs, c.Verdict())
	require.Equal(t, []Reason{Simulator}, c.Outcomes[0].Reasons)
}

// Is a run left out only if the host held it up, and nothing else came to the same?
func TestLeftOut(t *testing.T) {
	p := &Prediction{Usual: []Variant{{"schedtick 4", "", printed("a")}}}
	count := func(text string, n, held int) real.Count { return real.Count{Result: printed(text), N: n, Held: held} }
	for _, test := range []struct {
		s       real.Sample
		leftOut int
		want    string
	}{
		{real.Sample{count("a", 17, 17), count("x", 2, 2), count("y", 1, 1)}, 3, "exact"},
		{real.Sample{count("a", 18, 0), count("x", 2, 1)}, 0, "exact but for 2 of 20 runs"},
		{real.Sample{count("a", 1, 0), count("x", 1, 1), count("y", 1, 1)}, 2, "not comparable: the host held up 2 of 3 runs"},
		{real.Sample{count("x", 18, 18), count("a", 2, 2)}, 0, "differs in 18 of 20 runs"},
		{real.Sample{count("x", 20, 20)}, 0, "differs in 20 of 20 runs"},
		{real.Sample{count("x", 1, 1), count("y", 1, 1), count("z", 1, 1)}, 0, "differs in 3 of 3 runs"},
	} {
		c := p.Compare(test.s)
		require.Equal(t, test.leftOut, c.LeftOut)
		require.Equal(t, test.want, c.String())
	}
	require.True(t, real.Usage{Interrupted: 1}.Held(0))
	require.True(t, real.Usage{Wall: 40 * time.Millisecond, CPU: time.Millisecond}.Held(20*time.Millisecond))
	require.False(t, real.Usage{Wall: 30 * time.Millisecond, CPU: time.Millisecond}.Held(20*time.Millisecond), "it sleeps")
}

// Where do two results first differ?
func TestDiffer(t *testing.T) {
	for _, test := range []struct {
		real, simulated real.Result
		want            *Difference
	}{
		{printed("1\n2\n"), printed("1\n2\n"), nil},
		{printed("1\n2\n"), printed("1\n3\n"), &Difference{"stdout", 2, "2", "3", nil}},
		{printed("1\n"), printed("1\n2\n"), &Difference{"stdout", 2, "(end of output)", "2", nil}},
		{printed("1\n2"), printed("1\n2\n"), &Difference{"stdout", 2, "2 (no newline at the end)", "2", nil}},
		{printed("1\n\n"), printed("1\n"), &Difference{"stdout", 2, "", "(end of output)", nil}},
		{real.Result{Stderr: "a\n"}, real.Result{}, &Difference{"stderr", 1, "a", "(end of output)", nil}},
		{real.Result{Code: 2}, real.Result{}, &Difference{"exit status", 1, "2", "0", nil}},
	} {
		require.Equal(t, test.want, Differ(test.real, test.simulated))
	}
}

// A program that prints times is held to the words that do not change, and
// only if it has to do with time.
func TestCompareTimes(t *testing.T) {
	really := sampled("order 2 1 took 310ns\n", "order 2 1 took 480ns\n", "order 2 1 took 540ns\n")
	for _, test := range []struct {
		simulated string
		ways      Ways
		want      string
	}{
		{"order 2 1 took 360ns\n", Ways{Time: true}, "clock: 3 of 3 runs differ only in what it decides"},
		{"order 2 1 took 360ns\n", Ways{}, "differs in 3 of 3 runs"},
		{"order 1 2 took 360ns\n", Ways{Time: true}, "differs in 3 of 3 runs"},
		{"order 2 1 took 360ns more\n", Ways{Time: true}, "differs in 3 of 3 runs"},
	} {
		p := &Prediction{Usual: []Variant{{"schedtick 4", "", printed(test.simulated)}}, Ways: test.ways}
		require.Equal(t, test.want, p.Compare(really).String(), test.simulated)
	}
	p := &Prediction{Usual: []Variant{{"", "", printed("order 2 1 took 360ns\n")}}}
	require.Nil(t, p.clock(really[:2]), "too few to tell")
	require.Nil(t, p.clock(sampled("a", "a b", "a c")), "not equally long")
	p.Clocks = []real.Result{printed("order 2 1 took 1.2us\n")}
	require.NotNil(t, p.clock(really[:1]), "the simulator says what the clock decides")
}
