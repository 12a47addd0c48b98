package real

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// procText is the proc.go of the toolchain on the PATH.
func procText(t *testing.T) string {
	t.Helper()
	tc := toolchain(t)
	root, err := tc.env(t.Context(), t.TempDir(), "GOROOT")
	require.NoError(t, err)
	text, err := os.ReadFile(filepath.Join(root, "src/runtime/proc.go"))
	require.NoError(t, err)
	return string(text)
}

// What does the overlay do to proc.go? It adds calls, and nothing is lost.
func TestInstrument(t *testing.T) {
	text := procText(t)
	logging, err := instrument([]byte(text))
	require.NoError(t, err)
	got := string(logging)
	for _, want := range []string{
		"func execute(gp *g, inheritTime bool) {\n\texecuteDecided(gp, inheritTime)\n",
		"func runqgetUndecided(pp *p) (gp *g, inheritTime bool) {\n",
		"func runqget(pp *p) (gp *g, inheritTime bool) {\n" +
			"\tr0, r1 := runqgetUndecided(pp)\n\trunqgetDecided(pp, r0, r1)\n\treturn r0, r1\n}\n",
		"func runqput(pp *p, gp *g, next bool) {\n\trunqputUndecided(pp, gp, next)\n\trunqputDecided(pp, gp, next)\n}\n",
		"\trunqgrabBefore_usleep(pp, batch, batchHead, stealRunNextG)\n",
		"\twakepBefore_startm(pp, true, false)\n\tstartm(",
		"\tmainBefore_main_main()\n\tfn := main_main",
	} {
		require.True(t, strings.Contains(got, want), want)
	}
	again, err := instrument([]byte(strings.ReplaceAll(text, "\n\n", "\n\n\n")))
	require.NoError(t, err, "lines may be elsewhere")
	require.Equal(t, strings.Count(got, "Decided("), strings.Count(string(again), "Decided("))
}

// Is another release than the one that is known refused, in words that say
// what is different?
func TestInstrumentRefuses(t *testing.T) {
	text := procText(t)
	for _, test := range []struct{ old, new, want string }{
		{"func goyield_m(gp *g) {", "func goyield_n(gp *g) {", "its proc.go has no function goyield_m"},
		{"func execute(gp *g, inheritTime bool) {", "func execute(gp *g) {",
			"its execute is func(gp *g); want func(gp *g, inheritTime bool)"},
		{"	startm(pp, true, false)", "	startn(pp, true, false)", "its wakep has no statement with startm"},
		{"package runtime", "package", "proc.go:7"},
	} {
		require.True(t, strings.Contains(text, test.old), test.old)
		_, err := instrument([]byte(strings.ReplaceAll(text, test.old, test.new)))
		var refused *OverlayError
		require.ErrorAs(t, err, &refused)
		require.ErrorContains(t, err, "the real scheduler's decisions cannot be logged: ")
		require.ErrorContains(t, err, test.want)
	}
	tc := &Toolchain{version: "go1.25.3"}
	_, err := tc.overlay(t.Context(), t.TempDir())
	require.EqualError(t, err, "the real scheduler's decisions cannot be logged: "+
		"it needs a toolchain of go1.26, but the one on the PATH is go1.25.3")
}

// Does the log say what the scheduler did, and is a program otherwise the same?
func TestRunLogged(t *testing.T) {
	b, err := toolchain(t).BuildLogged(t.Context(), source("order", order))
	require.NoError(t, err)
	r, log, err := b.RunLogged(t.Context(), "order", Options{Procs: 1})
	require.NoError(t, err)
	require.Contains(t, r.Stdout, "main.point\n")
	require.Zero(t, log.Lost)
	require.Equal(t, 2, log.Start().Queued)
	require.Equal(t, Begin, log.Decisions[0].Kind)
	require.Equal(t, "go G7", log.Decisions[1].String())
	require.Equal(t, "runqput G7 to runnext", log.Decisions[2].String())
	last := int64(0)
	for _, d := range log.Decisions {
		if d.P >= 0 { // sysmon writes at the same time as the others
			require.GreaterOrEqual(t, d.T, last)
			last = d.T
		}
		require.NotEqual(t, "unknown", d.Kind.String())
	}
	result, err := b.Run(t.Context(), "order", Options{Procs: 1})
	require.NoError(t, err, "nobody has to read the log")
	require.Contains(t, result.Stdout, "main.point\n")

	require.NoError(t, b.Close())
	require.NoDirExists(t, b.dir)
	_, _, err = build(t, source("order", order)).RunLogged(t.Context(), "order", Options{})
	require.EqualError(t, err, "this build has no logging scheduler")
}

// What is said of a log that has nothing in it?
func TestReadLog(t *testing.T) {
	_, err := readLog(strings.NewReader(strings.Repeat("\x00", logHeader)))
	require.ErrorContains(t, err, "the scheduler's log is empty")
	_, err = readLog(strings.NewReader("\x01" + strings.Repeat("\x00", logHeader+logRecord-1)))
	require.ErrorContains(t, err, "has no beginning")
}

// Does the page on verify name each kind of decision?
func TestDocsNameEachKind(t *testing.T) {
	text, err := os.ReadFile("../docs/verify.md")
	require.NoError(t, err)
	for k := Begin; k < DecisionKinds; k++ {
		require.True(t, strings.Contains(string(text), "`"+k.String()+"`"), k)
	}
}
