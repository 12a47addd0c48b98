package lang_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// What does Stop do to a ticker or timer that was copied? Since Go 1.23 that is
// undefined: the program ends and says where. Before, the copy was another timer than the
// one that was set.
func TestCopiedTimers(t *testing.T) {
	for _, c := range []struct{ statement, since23, since14, before string }{
		{"k := *time.NewTicker(time.Millisecond); k.Stop(); <-k.C; println(1)", "time: Ticker.Stop of a copy", "1\n", "1\n"},
		{"k := *time.NewTicker(time.Millisecond); k.Reset(time.Hour); <-k.C; println(1)", "time: Ticker.Reset of a copy", "1\n",
			"time: Ticker.Reset of a copy"},
		{"k := *time.NewTimer(time.Millisecond); println(k.Stop(), k.Stop()); <-k.C", "time: Timer.Stop of a copy", "true false\n",
			"false false\n"},
		{"k := *time.AfterFunc(time.Millisecond, func() { println(1) }); println(k.Reset(time.Hour)); time.Sleep(time.Second)",
			"time: Timer.Reset of a copy", "true\n1\n", "time: Timer.Reset of a copy"},
		{"type job struct { t time.Ticker }; a := job{*time.NewTicker(1)}; b := a; b.t.Stop()", "time: Ticker.Stop of a copy", "", ""},
		{"a := time.NewTicker(time.Hour); b := a; b.Stop(); var z time.Ticker; z.Stop(); y := *new(time.Ticker); y.Stop(); println(1)",
			"1\n", "1\n", "1\n"},
	} {
		src := "package main\n\nimport \"time\"\n\nfunc main() {\n\t" + c.statement + "\n}\n"
		for release, want := range map[int]string{26: c.since23, 23: c.since23, 22: c.since14, 14: c.since14, 13: c.before} {
			p, err := lang.Load("copy.go", []byte(src))
			require.NoError(t, err)
			r := langtest.RunWith(t, p, sim.Config{Procs: 1, Policy: rules.PolicyOf(release)})
			if !strings.HasPrefix(want, "time: ") {
				assert.Equal(t, want, r.Stderr, "%s, Go 1.%d", c.statement, release)
				continue
			}
			assert.Equal(t, 2, r.Code)
			assert.Contains(t, r.Stderr, "fatal error: "+want, "%s, Go 1.%d", c.statement, release)
			assert.Contains(t, r.Stderr, "main.main()\n\tcopy.go:6\n")
		}
	}
}

// A coroutine that was made without a lock to a thread may not be switched to with one,
// nor the other way round.
func TestCoroutineLocks(t *testing.T) {
	const head = `package main
import ("iter"; "runtime")
func one(yield func(int) bool) { yield(1); yield(2) }
func lock() { runtime.LockOSThread() }
func unlock() { runtime.UnlockOSThread() }
func locking(yield func(int) bool) { lock(); yield(1) }
func main() {
	`
	for statement, want := range map[string]string{
		"next, _ := iter.Pull(one); next(); lock(); next()":    "external 1, want 0",
		"next, stop := iter.Pull(one); next(); lock(); stop()": "external 1, want 0",
		"lock(); next, _ := iter.Pull(one); unlock(); next()":  "external 0, want 1",
		"lock(); next, _ := iter.Pull(one); lock(); next()":    "external 2, want 1",
		"next, _ := iter.Pull(locking); next()":                "external 1, want 0",
		"lock(); next, stop := iter.Pull(one); next(); stop()": "",
		"next, _ := iter.Pull(one); lock(); unlock(); next()":  "",
	} {
		p, err := lang.Load("pull.go", []byte(head+statement+"\n}\n"))
		require.NoError(t, err)
		r := langtest.RunLoaded(t, p, 1)
		if want == "" {
			assert.Empty(t, r.Stderr, statement)
			continue
		}
		assert.Equal(t, 2, r.Code, statement)
		assert.Contains(t, r.Stderr, "coro: got lock "+want+"\nfatal error: coro: OS thread locking must match", statement)
	}
}
