package view_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// traced feeds events to a trace and returns what it wrote.
func traced(opt view.Options, feed func(tr *view.Trace)) string {
	var b bytes.Buffer
	opt.Steps = true // no boot to wait for
	tr := view.NewTrace(&b, opt)
	feed(tr)
	if err := tr.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func happened(at event.Time, k event.Kind, g event.GID, args ...int64) *event.Event {
	args = append(args, 0, 0, 0, 0)
	e := event.Raw(k, args[0], args[1], args[2], args[3])
	e.T, e.G, e.M, e.P = at, g, 0, 0
	return &e
}

// Where does the program's output stand, and what becomes of a long line?
func TestOutput(t *testing.T) {
	got := traced(view.Options{Width: 60}, func(tr *view.Trace) {
		tr.Listen(happened(10, event.Gosched, 7))
		tr.Output(*happened(20, 0, 7), "tab\tand bell\a\n\nsecond", false)
		tr.Output(*happened(30, 0, 7), strings.Repeat("0123456789", 5), true)
		tr.Listen(happened(40, event.GoEnd, 7))
	})
	require.Equal(t, ""+
		"      10ns M0 P0 G7   Gosched                    goschedImpl\n"+
		"      20ns M0 P0 G7   │ tab    and bell·\n"+
		"      20ns M0 P0 G7   │\n"+
		"      20ns M0 P0 G7   │ second\n"+
		"      30ns M0 P0 G7   ┃ 012345678901234567890123456789012345\n"+
		"      30ns M0 P0 G7   ┃ 67890123456789\n"+
		"      40ns M0 P0 G7   return                         goexit0\n", got)
}

// Is a long computation one line, however many pieces it comes in?
func TestComputeAddsUp(t *testing.T) {
	got := traced(view.Options{}, func(tr *view.Trace) {
		for at := event.Time(10_000); at <= 50_000; at += 10_000 {
			tr.Listen(happened(at, event.Burn, 7, 10_000))
		}
		tr.Listen(happened(51_000, event.GoEnd, 7))
	})
	require.Contains(t, got, " 50.000us  M0 P0 G7    compute           50us of CPU\n")
	require.Equal(t, 2, strings.Count(got, "\n"))
}

// Do two computations that are cut in the same instant show in their turn?
func TestPreemptedInTurn(t *testing.T) {
	got := traced(view.Options{}, func(tr *view.Trace) {
		for m := range event.MID(2) {
			for _, k := range []event.Kind{event.Burn, event.Preempt, event.GlobPut} {
				e := happened(20, k, event.GID(7+m), 5000, int64(1+m))
				e.M = m
				tr.Listen(e)
			}
		}
		tr.Listen(happened(30, event.GoEnd, 7))
	})
	require.Less(t, strings.Index(got, "global queue (1)"), strings.Index(got, "global queue (2)"), got)
}

// Which lines do --from, --to, --limit and --only leave?
func TestLimits(t *testing.T) {
	three := func(tr *view.Trace) {
		for at := range event.Time(3) {
			tr.Listen(happened(10*(at+1), event.Send, event.GID(at+1), 1, int64(event.Handed), 7))
		}
		tr.Listen(happened(40, event.GoEnd, 7))
	}
	subject := func(s string) []view.Subject {
		sub, err := view.ParseSubject(s)
		require.NoError(t, err)
		return []view.Subject{sub}
	}
	for name, c := range map[string]struct {
		opt  view.Options
		want []string
	}{
		"from":    {view.Options{From: 20}, []string{"20ns", "30ns", "40ns"}},
		"to":      {view.Options{To: 20}, []string{"10ns", "20ns"}},
		"limit":   {view.Options{Limit: 2}, []string{"10ns", "20ns"}},
		"acts":    {view.Options{Only: subject("G2")}, []string{"20ns"}},
		"is told": {view.Options{Only: subject("G7")}, []string{"10ns", "20ns", "30ns", "40ns"}},
		"kind":    {view.Options{Only: subject("goend")}, []string{"40ns"}},
		"nobody":  {view.Options{Only: subject("M5")}, nil},
	} {
		var got []string
		for line := range strings.Lines(traced(c.opt, three)) {
			got = append(got, strings.Fields(line)[0])
		}
		require.Equal(t, c.want, got, name)
	}
}

// timeColumn is where the time of a row ends.
const timeColumn = 9

// Does a trace go forward in time, with several threads at once?
func TestTimeGoesForward(t *testing.T) {
	for _, l := range lessons() {
		for _, procs := range []int{1, 2, 3, 8} {
			l.procs, l.opt.Why = procs, false
			last := time.Duration(0)
			for line := range strings.Lines(l.trace(t)) {
				if strings.HasPrefix(line, strings.Repeat(" ", timeColumn)) {
					continue // a note goes on
				}
				at, err := time.ParseDuration(strings.Fields(line)[0])
				require.NoError(t, err)
				require.GreaterOrEqual(t, at, last, "%s at %d Ps: %s", l.name, procs, line)
				last = at
			}
		}
	}
}

// Does a colour change a word?
func TestColourChangesNothing(t *testing.T) {
	for _, l := range lessons() {
		plain := l.trace(t)
		l.opt.Color = true
		colored := l.trace(t)
		require.NotEqual(t, plain, colored)
		require.Equal(t, plain, trimmed(uncolored(colored)))
	}
}

// uncolored removes the escape sequences.
func uncolored(s string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(s, "\x1b[") {
		if _, rest, ok := strings.Cut(part, "m"); ok && b.Len() > 0 || strings.HasPrefix(s, "\x1b[") {
			part = rest
		}
		b.WriteString(part)
	}
	return b.String()
}

// trimmed removes the blanks at the ends of lines: a colour may end behind them.
func trimmed(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return b.String()
}

// Do the columns stay where they are when numbers grow, and do neighbouring rows differ in their time?
func TestColumnsStay(t *testing.T) {
	for _, width := range []int{80, 100} {
		got := traced(view.Options{Width: width}, func(tr *view.Trace) {
			for i, g := range []event.GID{9, 10, 99, 100, 999, 1000} {
				tr.Listen(happened(4_000_000+event.Time(i), event.GoEnd, g))
			}
			tr.Listen(happened(4_000_100, event.Burn, 100_000, 1000))
		})
		rows := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		require.Contains(t, rows[1], "4.000001ms ")
		at := strings.Index(rows[0], "return")
		for _, row := range rows[:5] {
			require.Equal(t, at, strings.Index(row, "return"), got)
		}
		note := map[int]int{80: 37, 100: 44}[width]
		require.Equal(t, note, strings.Index(rows[6], "1us of CPU"), "G100000 takes the blanks behind what it did: %s", got)
	}
}

// Is each reason given once, below the row that it explains, and its number after that?
func TestWhyOnce(t *testing.T) {
	tell := func(tr *view.Trace) {
		for at := range event.Time(3) {
			tr.Listen(happened(at, event.Gosched, 7))
		}
	}
	once, all := traced(view.Options{Why: true}, tell), traced(view.Options{WhyAll: true}, tell)
	require.Equal(t, 1, strings.Count(once, "(1) *"), once)
	require.Equal(t, 3, strings.Count(once, "(1)"), once)
	require.Equal(t, 3, strings.Count(all, "(1) *"), all)
}

// Does --why=all say who holds a mutex, as --why does?
func TestWhyAllSaysWhoHolds(t *testing.T) {
	for _, opt := range []view.Options{{Why: true}, {WhyAll: true}} {
		require.Contains(t, traced(opt, func(tr *view.Trace) {
			tr.Listen(happened(32, event.Lock, 1, 5, int64(event.Took)))
			tr.Listen(happened(40, event.Lock, 7, 5, int64(event.Blocked)))
		}), "G1 holds it since 32ns.")
	}
}
