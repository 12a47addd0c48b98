package verify

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// What is said of a program that ends in reality and never on the simulator: it computes, hands a
// value to and fro, prints, or sleeps? Whatever it does, the check ends with what it is.
func TestSimulatedRunNeverEnds(t *testing.T) {
	const late = "p: the simulated run was still going after 300ms and was stopped"
	const flood = "p: the simulated run did not end: it printed more than 16 MB and was stopped"
	for _, test := range []struct {
		name, imports, main string
		timeout             time.Duration
		want                string
	}{
		{"computes", "", "m := map[int]int{}\nfor {\nm[len(m)%100]++\n}", 100 * time.Millisecond, late},
		{"hands to and fro", "", "c := make(chan int)\ngo func() { for { c <- <-c } }()\nfor {\nc <- 1\n<-c\n}",
			100 * time.Millisecond, late},
		{"prints", `import "fmt"`, "for {\nfmt.Printf(\"%100000d\\n\", 1)\n}", time.Minute, flood},
		{"says", "", "s := string(make([]byte, 1<<20))\nfor {\nprint(s)\n}", time.Minute, flood},
	} {
		c := &Check{Program: loaded(t, test.imports, test.main), Timeout: test.timeout}
		c.Program.Source.Name = "p"
		_, err := c.Judge(t.Context(), sampled("x\n", "x\n"))
		require.EqualError(t, err, test.want, test.name)
	}
	c := &Check{Program: loaded(t, `import "time"`, "for {\ntime.Sleep(time.Second)\n}")}
	r, err := c.Judge(t.Context(), sampled("x\n", "x\n"))
	require.NoError(t, err)
	require.Equal(t, Differs, r.Verdict(), r)
	require.Contains(t, r.String(), "stopped           by the time limit")
}

// What is said if the budget ends before the clocks were looked at that the output depends on? It is
// as simulated, but that is not known yet.
func TestBudgetBeforeClocks(t *testing.T) {
	const took = "began := time.Now()\ntime.Sleep(time.Millisecond)\nfmt.Println(time.Since(began))"
	p := loaded(t, `import ("fmt"; "time")`, took)
	for budget, want := range map[time.Duration]Verdict{1: Unfinished, time.Minute: ByClock} {
		r, err := (&Check{Program: p, Budget: budget}).Judge(t.Context(), sampled("1.071ms\n", "1.072ms\n"))
		require.NoError(t, err)
		require.Equal(t, want, r.Verdict(), r)
	}
}
