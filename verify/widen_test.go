package verify

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// seenAt is a run that began at a time.
func seenAt(text string, t time.Time) real.Count {
	return real.Count{Result: printed(text), N: 1, Started: t}
}

// Is a date that a program prints the same as in the real run, whatever its form? Most
// programs that print one only log a line.
func TestDates(t *testing.T) {
	begin := time.Date(2031, time.March, 4, 23, 59, 59, 700_000_000, time.UTC)
	for _, test := range []struct{ name, imports, main, first, second string }{
		{"log", `import ("log"; "os")`, `log.SetOutput(os.Stdout); log.Println("hello")`,
			"2031/03/04 23:59:59 hello\n", "2031/03/05 00:00:00 hello\n"},
		{"year", `import ("fmt"; "time")`, `fmt.Println(time.Now().Year())`, "2031\n", ""},
		{"weekday", `import ("fmt"; "time")`, `fmt.Println(time.Now().Weekday())`, "Tuesday\n", "Wednesday\n"},
		{"RFC 3339", `import ("fmt"; "time")`, `fmt.Println(time.Now().Format(time.RFC3339))`,
			"2031-03-04T23:59:59Z\n", "2031-03-05T00:00:00Z\n"},
		{"Unix", `import ("fmt"; "time")`, `fmt.Println(time.Now().Unix())`,
			fmt.Sprintln(begin.Unix()), fmt.Sprintln(begin.Unix() + 1)},
		{"decides", `import ("fmt"; "time")`,
			`if time.Now().Hour() < 12 { fmt.Println("good morning") } else { fmt.Println("good evening", 1) }`,
			"good evening 1\n", "good morning\n"},
	} {
		s := real.Sample{seenAt(test.first, begin)}
		if test.second != "" {
			s = append(s, seenAt(test.second, begin.Add(time.Second)))
		}
		r, err := (&Check{Program: loaded(t, test.imports, test.main), Wall: begin}).Judge(t.Context(), s)
		require.NoError(t, err)
		require.Equal(t, Exact, r.Verdict(), "%s: %v", test.name, r)
		require.Equal(t, test.second != "", r.Dated, test.name)
	}
}

// Is a program that prints fractions of a second, or how long something took, held to all
// but that, and does the report say so?
func TestClockVaries(t *testing.T) {
	begin := time.Date(2031, time.March, 4, 23, 59, 59, 700_000_000, time.UTC)
	for _, test := range []struct {
		name, imports, main string
		first               string
		want                Verdict
	}{
		{"nanoseconds", `import ("fmt"; "time")`, `fmt.Println("at", time.Now().UnixNano())`, "at 1930435199700987654\n", ByClock},
		{"a number of cases", `import "fmt"`, "a, b := make(chan int, 1), make(chan int, 1)\nn := 0\nfor range 1000 {\na <- 1\nb <- 1\n" +
			"select {\ncase <-a:\nn++\n<-b\ncase <-b:\n<-a\n}\n}\nfmt.Println(\"a:\", n)", "", ByChance},
		{"elapsed", `import ("fmt"; "time")`, `begin := time.Now(); for range 100 { fmt.Print() }; fmt.Println("took", time.Since(begin))`,
			"took 5.812µs\n", ByClock},
		{"elapsed in JSON", `import ("fmt"; "time")`,
			"begin := time.Now(); for range 100 { fmt.Print() }; fmt.Printf(`{\"n\":3,\"took\":%d}`+\"\\n\", time.Since(begin))",
			"{\"n\":3,\"took\":2812}\n", ByClock},
		{"elapsed, and another number", `import ("fmt"; "time")`,
			"begin := time.Now(); for range 100 { fmt.Print() }; fmt.Printf(`{\"n\":3,\"took\":%d}`+\"\\n\", time.Since(begin))",
			"{\"n\":4,\"took\":2812}\n", Differs},
		{"a column", `import ("fmt"; "time")`,
			`begin := time.Now(); fmt.Print(); fmt.Printf("%12d ns\n", time.Since(begin))`, "     1234567 ns\n", ByClock},
		{"a full column", `import ("fmt"; "time")`,
			`begin := time.Now(); fmt.Print(); fmt.Printf("|%5d|\n", time.Since(begin))`, "|1234567|\n", ByClock},
	} {
		s := real.Sample{{Result: printed(test.first), N: 3, Started: begin}}
		if test.first == "" {
			s = sampled("a: 498\n", "a: 511\n", "a: 503\n")
		}
		r, err := (&Check{Program: loaded(t, test.imports, test.main), Wall: begin}).Judge(t.Context(), s)
		require.NoError(t, err)
		require.Equal(t, test.want, r.Verdict(), "%s: %v", test.name, r)
	}
}

// Does the search end as soon as enough is known, and when the budget is spent?
func TestSearchEnds(t *testing.T) {
	coin := loaded(t, `import ("fmt"; "math/rand/v2")`, `fmt.Println(rand.IntN(2) == 0)`)
	many := loaded(t, `import ("fmt"; "math/rand/v2")`, `fmt.Println(rand.Uint64())`)
	for _, test := range []struct {
		name  string
		c     Check
		s     real.Sample
		want  Verdict
		seeds int // at most
	}{
		{"a coin", Check{Program: coin}, sampled("true\n", "false\n", "false\n"), But, 20},
		{"never seen, and frequent", Check{Program: coin}, sampled("edge\n", "edge\n", "edge\n"), Differs, 20},
		{"never seen, and rare", Check{Program: coin}, sampled("true\n", "false\n", "true\n", "true\n", "edge\n"), ByChance, 120},
		{"each has its own", Check{Program: many}, sampled("1\n", "2\n", "3\n"), ByChance, someSeeds},
		{"no time", Check{Program: many, Budget: 1}, sampled("1\n", "2\n", "3\n"), Unfinished, 0},
	} {
		r, err := test.c.Judge(t.Context(), test.s)
		require.NoError(t, err)
		require.Equal(t, test.want, r.Verdict(), "%s: %v", test.name, r)
		require.LessOrEqual(t, r.Seeds, test.seeds, test.name)
		require.Equal(t, test.c.Budget == 1, r.Spent)
	}
}

// Does the user hear what a long search does?
func TestProgress(t *testing.T) {
	var said []string
	many := loaded(t, `import ("fmt"; "math/rand/v2")`, `fmt.Println(rand.Uint64())`)
	_, err := (&Check{Program: many, Progress: func(what string) { said = append(said, what) }}).Judge(t.Context(), sampled("1\n", "2\n"))
	require.NoError(t, err)
	require.Contains(t, said, "seed 7 of at most 200: 0 of 2 outcomes are explained")
}

// Is what a program does with several Ps, which it gave itself, not compared?
func TestSetsProcs(t *testing.T) {
	p := loaded(t, `import ("fmt"; "runtime"; "sync")`,
		"runtime.GOMAXPROCS(2)\nvar wg sync.WaitGroup\nfor i := range 2 {\nwg.Go(func() { fmt.Println(i) })\n}\nwg.Wait()")
	r, err := (&Check{Program: p}).Judge(t.Context(), real.Sample{{Result: printed("nothing\n"), N: 20}})
	require.NoError(t, err)
	require.Equal(t, Uncompared, r.Verdict(), r)

	run, err := Decide(t.Context(), p.Code, (&Check{Program: p}).config(1, p.Code.Boot().Tick, 0), World{})
	require.NoError(t, err)
	require.Zero(t, run.several)
	var c DecisionComparison
	other := append([]real.Decision{began7(), {Kind: real.Go, G: 1000}}, run.Decisions...)
	c.AddRun(&real.Log{Decisions: other}, p.Code.Boot(), run)
	require.Equal(t, 1, c.Runs[SameToProcs], c.Runs)
	require.Equal(t, "comparable until the program sets GOMAXPROCS", c.String())
}

// What is said of a program that the simulator ends and a real runtime does not: it stops
// the copy of a Ticker?
func TestRefusedIsNotCompared(t *testing.T) {
	p := loaded(t, `import "time"`, "k := *time.NewTicker(time.Second)\nk.Stop()\nprintln(1)")
	r, err := (&Check{Program: p}).Judge(t.Context(), real.Sample{{Result: printed("1\n"), N: 20}})
	require.NoError(t, err)
	require.Equal(t, Uncompared, r.Verdict(), r)
	text := strings.Join(strings.Fields(r.String()), " ") // rows are folded
	require.Contains(t, text, "not comparable: time: Ticker.Stop of a copy")
	require.Contains(t, text, "the simulator ends the program where the real runtime goes on")
}

// Are goroutines compared by the order in which they were made, and not by number?
func TestNumbersInOrder(t *testing.T) {
	shifted := briefRun()
	for i := range shifted {
		if shifted[i].G == 7 {
			shifted[i].G = 23
		}
	}
	begin := []real.Decision{began7()}
	require.True(t, Align(&real.Log{Decisions: slices.Concat(begin, shifted)}, slices.Concat(begin, briefRun())).Exact())
}

// Does a report never say that all is well where another line says that it is not?
func TestDecisionsSayOutput(t *testing.T) {
	var all DecisionComparison
	all.Add(&real.Log{Decisions: append([]real.Decision{began7()}, briefRun()...)}, lastFirst(t).Code.Boot(), briefRun(), false)
	c := &Check{Program: lastFirst(t)}
	output, err := c.Judge(t.Context(), real.Sample{{N: 3, Result: printed("2\n1\n0\n")}})
	require.NoError(t, err)
	r := c.decisionReport(&all, output)
	require.Equal(t, Exact, r.Found)
	require.Equal(t, Differs, r.Verdict())
	require.Contains(t, r.String(), "prog.go: decisions: exact\nprog.go: output: differs in 3 of 3 runs\n")
	require.Contains(t, r.String(), "likely reason: a simulator error: all real runs agree")
}
