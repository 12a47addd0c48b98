package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// Does verify say what it lacks where there is no Go?
func TestVerifyWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	s := newSession()
	require.Equal(t, statusUsage, s.main(t.Context(), []string{"verify", "last-one-first"}))
	require.Equal(t, "gmpsim: no go command on the PATH: install Go 1.26 to compare with the real runtime\n", s.err.String())
}

// Does Ctrl-C stop a real run at once, and is nothing left of it?
func TestVerifyInterrupt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("there is no go command to compare with")
	}
	file, dir := forever(t), t.TempDir()
	t.Setenv("TMPDIR", dir)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		defer cancel()
		for ctx.Err() == nil { // until the program is built
			if built, _ := filepath.Glob(filepath.Join(dir, "gmpsim-real-*", "one", "program")); built != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	s := newSession()
	require.Equal(t, statusInterrupt, s.main(ctx, []string{"verify", "--timeout", "10m", file}), s.err.String())
	require.Empty(t, s.err.String())
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}

// Does what is said of decisions fit a terminal, whatever the figures?
func TestVerifyFits(t *testing.T) {
	var logs [][]real.Decision
	for range 3 {
		log := slices.Repeat([]real.Decision{{Kind: real.Execute}, {Kind: real.Ready, G: 7}, {Kind: real.Gosched}, {Kind: real.Overflow}, {Kind: real.Wake}}, 1600)
		for i := range log {
			log[i].T = int64(i) * 1234
		}
		logs = append(logs, log)
	}
	r := &bandReport{Program: "mutex-collapse", Go: "go1.26.10", Procs: 16, Runs: 1000, Figures: real.Hold(real.Measures(logs), logs, false)}
	require.Contains(t, r.text(), "within 1278-2002\n")
	r.Cut = true
	all := &decisionReport{Program: "mutex-collapse", Go: "go1.26.10", Same: 100_000, text: "exact but for 10 of 10000 runs"}
	for c := real.SameCourse; c <= real.OtherCourse; c++ {
		all.Courses = append(all.Courses, course{1, c.String()})
	}
	for line := range strings.Lines(r.text() + all.String()) {
		require.LessOrEqual(t, len(strings.TrimSuffix(line, "\n")), 80, line)
	}
	for f, want := range map[float64]string{0: "0", 58.666: "58.7", 999.6: "1000", 1508.4: "1508", 100_003: "100k", 2.5e7: "25M"} {
		require.Equal(t, want, short(f))
	}
}

// Is a program whose timers wait for each other's goroutines to be made also
// simulated as in a process that has just begun, where that takes longer?
func TestVerifyCold(t *testing.T) {
	s := newSession()
	c := &check{app: s.app, o: verifyOptions{procs: number{1, 1}, timeout: span{time.Second}}}
	var err error
	c.p, c.source, err = loadBoth([]string{"testdata/cold.go"})
	require.NoError(t, err)
	usual, ways, err := c.usual(t.Context())
	require.NoError(t, err)
	require.True(t, ways.Time)
	require.Equal(t, "AfterFunc\nsleeper\nsleeper again\n", usual[0].Stderr)
	all, err := c.others(t.Context(), nil, usual, ways)
	require.NoError(t, err)
	require.Len(t, all, 2)
	require.Equal(t, real.RealTime, all[0].Why)
	require.Equal(t, "sleeper\nsleeper again\nAfterFunc\n", all[0].Stderr)
}
