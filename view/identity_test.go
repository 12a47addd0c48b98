package view

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
)

// functions are the names of a program of two functions.
type functions struct{ Symbols }

func (functions) Symbol(sym int32) string { return [...]string{"", "main.worker", "main.logger"}[sym] }

// An act is a goroutine that is made by another, at a line, or one that is taken to run.
type act struct {
	by, g   event.GID // by is 0 if g runs
	pos, fn int32
}

// contender is a run of these acts.
func contender(acts ...act) *Contender {
	c := NewContender("")
	c.Symbols = functions{}
	listen := func(kind event.Kind, g event.GID, pos int32, args ...int64) {
		args = append(args, 0, 0, 0, 0)
		e := event.Raw(kind, args[0], args[1], args[2], args[3])
		e.M, e.P, e.G, e.Pos = 0, 0, g, pos
		c.Listen(&e)
	}
	listen(event.Begin, 1, 0, 1, 4, 2048)
	listen(event.Execute, 1, 0)
	for _, a := range acts {
		if a.by != 0 {
			listen(event.Go, a.by, a.pos, int64(a.g), int64(a.fn))
			continue
		}
		listen(event.Execute, a.g, 0)
	}
	return c
}

// Is a goroutine with another number the same one, and one that is started elsewhere, or
// by another, a different one?
func TestComparedByWhoItIs(t *testing.T) {
	first := contender(act{1, 7, 10, 1}, act{1, 8, 10, 1}, act{g: 8}, act{8, 9, 20, 2}, act{g: 9}, act{g: 7})
	for _, test := range []struct {
		name string
		c    *Contender
		want [3]string
	}{
		{"shifted by one", contender(act{1, 7, 10, 1}, act{1, 9, 10, 1}, act{g: 9}, act{9, 10, 20, 2}, act{g: 10}, act{g: 7}),
			[3]string{nothing, nothing, nothing}},
		{"the other worker", contender(act{1, 7, 10, 1}, act{1, 8, 10, 1}, act{g: 7}), [3]string{"#2", "G7 worker #1", "G8 worker #2"}},
		{"started by another", contender(act{1, 7, 10, 1}, act{1, 8, 10, 1}, act{g: 8}, act{7, 9, 20, 2}, act{g: 9}),
			[3]string{"#3", "G9 logger #1", "G9 logger #1"}},
		{"on another line", contender(act{1, 7, 10, 1}, act{1, 8, 11, 1}, act{g: 8}), [3]string{"#2", "G8 worker #1", "G8 worker #2"}},
		{"less", contender(act{1, 7, 10, 1}, act{1, 8, 10, 1}, act{g: 8}), [3]string{"#3", nothing, "G9 logger #1"}},
		{"the runtime's own", contender(act{g: 3}), [3]string{"#2", "G3", "G8 worker #2"}},
	} {
		at, got, want := firstOther(first, test.c)
		require.Equal(t, test.want, [3]string{at, got, want}, test.name)
	}
}

// Does a run that a limit stopped differ only from what it came to?
func TestLimitedIsComparedAsFarAsItCame(t *testing.T) {
	run := func(why event.EndReason, output string, acts ...act) *Contender {
		c := contender(acts...)
		c.bill.counts.End.Why, c.Output = why, output
		return c
	}
	make7, make8, run7, run8 := act{1, 7, 10, 1}, act{1, 8, 10, 1}, act{g: 7}, act{g: 8}
	long := run(event.Exited, "1\n2\n", make7, make8, run7, run8)
	for _, test := range []struct {
		name         string
		short        *Contender
		line, choice string
	}{
		{"time limit", run(event.TimeLimit, "1\n", make7, run7), nothing, nothing},
		{"step limit within a line", run(event.StepLimit, "1", make7, run7), nothing, nothing},
		{"ended", run(event.Exited, "1\n", make7, run7), "#2", "#3"},
		{"another course before the limit", run(event.TimeLimit, "2\n", make7, make8, run8), "#1", "#2"},
	} {
		for _, pair := range [][2]*Contender{{long, test.short}, {test.short, long}} {
			require.Equal(t, test.line, firstOtherLine(pair[0], pair[1]), test.name)
			at, _, _ := firstOther(pair[0], pair[1])
			require.Equal(t, test.choice, at, test.name)
		}
	}
	longer := run(event.TimeLimit, "1\n2\n3\n", make7, make8, run7, run8, run7)
	require.Equal(t, "#3", firstOtherLine(long, longer), "the first had ended")
	at, got, _ := firstOther(long, longer)
	require.Equal(t, [2]string{"#4", "G7 worker #1"}, [2]string{at, got})
}

// Does a chain of goroutines, each started by the one before, cost no more than others?
func TestChainOfIdentities(t *testing.T) {
	var acts []act
	for g := event.GID(7); g < 100_000; g++ {
		acts = append(acts, act{g - 1, g, 1, 1}, act{g: g})
	}
	at, _, _ := firstOther(contender(acts...), contender(acts...))
	require.Equal(t, nothing, at)
}
