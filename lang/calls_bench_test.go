//go:build unix

package lang_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/calls"
	"github.com/gmpsim/gmpsim/lang/scratch"
	"github.com/gmpsim/gmpsim/sim"
)

// The clocks of the program of package calls: a busy host disturbs its CPU time least, and
// virtual time is what the simulation has.
const (
	cpuClock = "var u syscall.Rusage; syscall.Getrusage(syscall.RUSAGE_SELF, &u); return u.Utime.Nano() + u.Stime.Nano()"
	simClock = "return time.Now().UnixNano()"
)

// timesOf reads what the program prints: nanoseconds by the calls' names.
func timesOf(t testing.TB, out []byte) map[string]float64 {
	times := map[string]float64{}
	for line := range strings.Lines(string(out)) {
		name, number, _ := strings.Cut(strings.TrimSpace(line), "\t")
		ps, err := strconv.ParseFloat(number, 64)
		require.NoError(t, err)
		times[name] = ps / 1000
	}
	return times
}

// simulatedCalls returns the virtual time of some calls.
func simulatedCalls(t testing.TB, all []calls.Call) map[string]float64 {
	p, err := lang.Load("main.go", []byte(calls.Program(all, 5, 60, simClock)))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out, errs bytes.Buffer
	files, err := scratch.New(scratch.Config{Folder: t.TempDir(), Temp: "/tmp", Now: time.Now})
	require.NoError(t, err)
	defer files.Close()
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &errs, Files: files})
	m.Start(r.Main(), r.MainSymbol())
	require.Zero(t, r.Finish(m.Run()), "%s", &errs)
	return timesOf(t, out.Bytes())
}

// compiledCalls returns the CPU time of the compiled ones.
func compiledCalls(t testing.TB, all []calls.Call) map[string]float64 {
	dir := t.TempDir()
	src := filepath.Join(dir, "main.go")
	require.NoError(t, os.WriteFile(src, []byte(calls.Program(all, 12, 4000, cpuClock)), 0o600))
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "calls"), src)
	said, err := build.CombinedOutput()
	require.NoError(t, err, "%s", said)
	run := exec.Command(filepath.Join(dir, "calls"))
	run.Env = append(os.Environ(), "GOMAXPROCS=1", "TMPDIR="+dir)
	out, err := run.Output()
	require.NoError(t, err)
	return timesOf(t, out)
}

// BenchmarkCalls prints the rows of testdata/calls.txt: a call of the library, how many
// nanoseconds the compiled one takes and the simulated one, and the second over the first.
// Then it says how many are within the bars. Run it with
//
//	go test -run '^$' -bench Calls -benchtime 1x ./lang
func BenchmarkCalls(b *testing.B) {
	all := calls.All()
	real, simulated := compiledCalls(b, all), simulatedCalls(b, all)
	for _, c := range all {
		fmt.Printf("%s\t%.4g\t%.4g\t%.2f\n", c.Name, real[c.Name], simulated[c.Name], simulated[c.Name]/real[c.Name])
	}
	near, far := withinBars(all, real, simulated)
	fmt.Printf("%d calls: %d within 1.5x, %d within 2.5x\n", len(all), near, far)
}

// withinBars counts the calls whose virtual time is within 1.5 and 2.5 times the real one.
func withinBars(all []calls.Call, real, simulated map[string]float64) (near, far int) {
	for _, c := range all {
		ratio := simulated[c.Name] / real[c.Name]
		if ratio = max(ratio, 1/ratio); ratio <= 1.5 {
			near++
		}
		if ratio <= 2.5 {
			far++
		}
	}
	return near, far
}

// Is the virtual time of calls of the library near the real one? The real times are those
// of the file, so no clock decides; BenchmarkCalls measures them again.
func TestCallsAreWithinTheBars(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all calls")
	}
	file, err := os.ReadFile("testdata/calls.txt")
	require.NoError(t, err)
	real := map[string]float64{}
	for row := range strings.Lines(string(file)) {
		if cells := strings.Split(row, "\t"); len(cells) == 4 {
			real[cells[0]], err = strconv.ParseFloat(cells[1], 64)
			require.NoError(t, err)
		}
	}
	all := calls.All()
	for _, c := range all {
		require.NotZero(t, real[c.Name], "testdata/calls.txt has no row for %s", c.Name)
	}
	near, far := withinBars(all, real, simulatedCalls(t, all))
	assert.GreaterOrEqual(t, near*100, len(all)*68, "%d of %d calls are within 1.5", near, len(all))
	assert.GreaterOrEqual(t, far*100, len(all)*92, "%d of %d calls are within 2.5", far, len(all))
}
