package verify

import (
	"bytes"
	"context"
	"encoding/json"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// loaded is a program of main's statements.
func loaded(t *testing.T, imports, main string) Program {
	t.Helper()
	p, err := Load(real.Source{Name: "prog", Text: []byte("package main\n\n" + imports + "\n\nfunc main() {\n" + main + "\n}\n")})
	require.NoError(t, err)
	return p
}

// lastFirst starts three goroutines, of which the last runs first.
func lastFirst(t *testing.T) Program {
	return loaded(t, `import ("fmt"; "sync")`, "var wg sync.WaitGroup\nfor i := range 3 {\nwg.Go(func() { fmt.Println(i) })\n}\nwg.Wait()")
}

// Does a report show where the simulator is wrong, and what it decided there?
func TestJudgeDiffers(t *testing.T) {
	c := &Check{Program: lastFirst(t)}
	r, err := c.Judge(t.Context(), real.Sample{{N: 3, Result: real.Result{Stdout: "2\n1\n0\n"}}})
	require.NoError(t, err)
	require.Equal(t, Differs, r.Verdict())
	d := r.Difference
	require.Equal(t, []any{"stdout", 2, "1", "0"}, []any{d.Where, d.Line, d.Real, d.Simulated})
	require.Contains(t, r.String(), "prog.go: differs in 3 of 3 runs\n")
	require.Contains(t, r.String(), "\nthe simulated decisions around it:\n")
	require.Contains(t, r.String(), "│ 0\n")

	var b bytes.Buffer
	require.NoError(t, r.JSON(&b))
	var read OutputReport
	require.NoError(t, json.Unmarshal(b.Bytes(), &read))
	require.Equal(t, "2\n1\n0\n", read.Outcomes[0].Stdout)
	require.Equal(t, d, read.Difference)
}

// Is a line that println writes found in the simulated run, as one that fmt writes is?
func TestJudgePrints(t *testing.T) {
	c := &Check{Program: loaded(t, `import "runtime"`, "println(\"one\")\nfor range 9 {\nruntime.Gosched()\n}\nprintln(\"two\")\n"+
		"for range 9 {\nruntime.Gosched()\n}")}
	r, err := c.Judge(t.Context(), real.Sample{{N: 3, Result: real.Result{Stderr: "one\n2\n"}}})
	require.NoError(t, err)
	d := r.Difference
	require.Equal(t, []any{"stderr", 2, "2", "two"}, []any{d.Where, d.Line, d.Real, d.Simulated})
	require.Contains(t, d.Decisions[len(d.Decisions)-linesAfter-1], "┃ two")
}

// Does a program that draws millions of numbers need memory for that?
func TestDrawsNeedNoMemory(t *testing.T) {
	p := loaded(t, `import ("fmt"; "math/rand")`, "n := 0\nfor range 100_000 {\nif rand.Float64() < 2 {\nn++\n}\n}\nfmt.Println(n)")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run, err := Decide(t.Context(), p.Code, sim.Config{Procs: 1}, World{})
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	require.True(t, run.Drew())
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(2<<20), "24 bytes for each draw are 2.4 MB")
}

// Do other rules make another prediction?
func TestJudgePolicy(t *testing.T) {
	c := &Check{Program: lastFirst(t), Policy: rules.PolicyOf(rules.LatestRelease)}
	require.NoError(t, c.Policy.Set("runnext", "off"))
	r, err := c.Judge(t.Context(), real.Sample{{N: 1, Result: real.Result{Stdout: "0\n1\n2\n"}}})
	require.NoError(t, err)
	require.Equal(t, Exact, r.Verdict())
}

// Is an outcome that chance decided explained by a seed that comes to it?
func TestSeeds(t *testing.T) {
	c := &Check{Program: loaded(t, "", `
	a, b := make(chan int, 4), make(chan int, 4)
	for range 4 {
		a <- 1
		b <- 1
	}
	for range 4 {
		select {
		case <-a:
			print("a")
		case <-b:
			print("b")
		}
	}`)}
	q, err := c.predictor().Predict(t.Context())
	require.NoError(t, err)
	require.True(t, q.Ways.Chance)
	var s real.Sample
	for _, text := range []string{"aaaa", "abab", "bbba"} {
		s = append(s, real.Count{N: 1, Result: real.Normal(real.Result{Stderr: text})})
	}
	r, err := c.Judge(t.Context(), s)
	require.NoError(t, err)
	require.NotEqual(t, Differs, r.Verdict())
	require.Contains(t, r.String(), "random select or map order: as simulated with seed ")
}

// Is a run that the host held up left out only if no seed explains it?
func TestHeldRunsAreExplained(t *testing.T) {
	c := &Check{Program: loaded(t, `import ("fmt"; "math/rand/v2")`, "fmt.Println(rand.IntN(2))")}
	held := func(text string, n int) real.Count { return real.Count{Result: printed(text), N: n, Held: n} }
	s := real.Sample{held("0\n", 2), held("1\n", 2), held("2\n", 1)}
	r, err := c.Judge(t.Context(), s)
	require.NoError(t, err)
	require.Equal(t, 4, r.Runs, r)
	require.Equal(t, 1, r.LeftOut)
}

// What is predicted of a program that has no end, and does it stop when it should?
func TestEndless(t *testing.T) {
	p := loaded(t, `import "time"`, "println(1)\nfor {\ntime.Sleep(time.Second)\n}")
	pr := &Predictor{Program: p.Code, Config: sim.Config{MaxTime: event.Time(3 * event.Second)}}
	q, err := pr.Predict(t.Context())
	require.NoError(t, err)
	require.Equal(t, "1\ngmpsim: the simulated run did not end within 3s of virtual time\n", q.Usual[0].Stderr)

	ctx, cancel := context.WithCancel(t.Context())
	w := World{Started: func(*lang.Process) { cancel() }}
	_, err = Simulate(ctx, p.Code, sim.Config{Procs: 1, MaxTime: event.Never}, w)
	require.ErrorIs(t, err, context.Canceled)
}

// Is the text of each package read along, and told from what it only mentions?
func TestRead(t *testing.T) {
	pkg := func(path, text string) *lang.Package {
		return &lang.Package{Path: path, Files: []lang.File{{Name: path + ".go", Text: []byte(text)}}}
	}
	src := &lang.Source{
		Main: pkg("prog", "package main\n\nimport \"prog/other\"\n\nfunc main() { other.F(\"time\") }\n"),
		Find: func(path string) (*lang.Package, error) {
			return pkg(path, "package other\n\nimport \"os\"\n\nfunc F(string) { os.Stdin.Close() }\n"), nil
		},
	}
	text := Read(src)
	require.False(t, text.Mentions("Stdin"), "not loaded yet")
	_, err := lang.LoadSource(*src)
	require.NoError(t, err)
	require.True(t, text.Mentions("Stdin"))
	require.False(t, text.Timed())
	require.Equal(t, "prog", text.Alone("some/prog.go").Name)
}
