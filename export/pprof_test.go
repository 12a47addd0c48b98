package export_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/pprof/profile"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// Do the samples of each goroutine add up to its bill, cause by cause, to the nanosecond?
func TestPprofIsTheBill(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		p, err := profile.Parse(bytes.NewReader(r.write(t, "pprof", 0, 0)))
		require.NoError(t, err)
		got := map[[2]string]int64{}
		for _, s := range p.Sample {
			got[[2]string{s.Label["goroutine"][0], s.Label["state"][0]}] += s.Value[1]
		}
		bill := view.NewBill()
		bill.OnClose(func(g event.GID, spent *[event.Causes]event.Duration) {
			for c, d := range spent {
				key := [2]string{g.String(), event.Cause(c).String()}
				require.Equal(t, int64(d), got[key], key)
				delete(got, key)
			}
		})
		for i := range r.events {
			bill.Listen(&r.events[i])
		}
		bill.End(r.now)
		require.Empty(t, got)
	})
}

// Do two halves of a run have the time of the whole?
func TestPprofWindow(t *testing.T) {
	r := record(t, "mutex-hog", 0, 4000)
	total := func(from, to event.Time) (sum int64) {
		end := r.now
		if to > 0 {
			end = to
		}
		r := &recording{r.name, r.events, end, r.sym}
		p, err := profile.Parse(bytes.NewReader(r.write(t, "pprof", from, to)))
		require.NoError(t, err)
		for _, s := range p.Sample {
			sum += s.Value[1]
		}
		return sum
	}
	require.Equal(t, total(0, 0), total(0, 700_000)+total(700_000, 0))
}

// Does go tool pprof say who waits for what, and behind whom?
func TestPprofTool(t *testing.T) {
	r := record(t, "mutex-hog", 0, 4000)
	file := filepath.Join(t.TempDir(), "wait.pprof")
	require.NoError(t, os.WriteFile(file, r.write(t, "pprof", 0, 0), 0o666))
	tool := func(flag string) string {
		out, err := exec.Command("go", "tool", "pprof", flag, file).CombinedOutput()
		require.NoError(t, err, string(out))
		return string(out)
	}
	top := tool("-top")
	for _, want := range []string{"Type: time", " running", " main.main\n", " behind main.main.func1", " sync.Mutex.Lock "} {
		require.Contains(t, top, want)
	}
	require.Regexp(t, `state: Total .*\n .*: running\n`, tool("-tags"))
}
