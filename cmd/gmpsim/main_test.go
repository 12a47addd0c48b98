package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/scenarios"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // half of the time went into collecting what programs had allocated
	testscript.Main(m, map[string]func(){"gmpsim": main})
}

// How does the command line behave? Each file of testdata/script is a session.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: golden.Updating(),
		Setup: func(e *testscript.Env) error {
			path, _, _ := strings.Cut(e.Getenv("PATH"), string(filepath.ListSeparator))
			e.Setenv("ONLY", path) // a PATH with gmpsim alone
			if cache, err := exec.Command("go", "env", "GOCACHE").Output(); err == nil {
				e.Setenv("GOCACHE", strings.TrimSpace(string(cache)))
			}
			// And a file that a script cannot hold.
			return os.WriteFile(filepath.Join(e.WorkDir, "binary.go"), []byte("package main\x00"), 0o666)
		}})
}

// session is an app whose streams and clock a test holds.
type session struct {
	*app
	out, err bytes.Buffer
}

func newSession() *session {
	s := &session{}
	s.app = &app{stdout: &s.out, stderr: &s.err, width: mostColumns, now: time.Now}
	return s
}

// forever is a program that does not end.
func forever(t *testing.T) string {
	file := filepath.Join(t.TempDir(), "forever.go")
	source := "package main\n\nfunc main() {\n\tprintln(\"here\")\n\tfor {\n\t}\n}\n"
	require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
	return file
}

// Does Ctrl-C stop a run and say what was run?
func TestInterrupt(t *testing.T) {
	for _, command := range [][]string{{"run"}, {"run", "-q"}, {"trace"}} {
		s := newSession()
		ctx, cancel := context.WithCancel(context.Background())
		looks := 0
		s.errTerm = true
		s.now = func() time.Time {
			if looks++; looks == 5 {
				cancel()
			}
			return time.Unix(0, 0)
		}
		require.Equal(t, statusInterrupt, s.main(ctx, append(command, forever(t))), s.err.String())
		require.Contains(t, s.err.String(), "gmpsim: stopped by Ctrl-C at virtual time ")
		require.Contains(t, s.out.String()+s.err.String(), "here")
	}
}

// Is what there was before Ctrl-C drawn?
func TestInterruptedTimeline(t *testing.T) {
	s := newSession()
	ctx, cancel := context.WithCancel(context.Background())
	looks := 0
	s.now = func() time.Time {
		if looks++; looks == 5 {
			cancel()
		}
		return time.Unix(0, 0)
	}
	require.Equal(t, statusInterrupt, s.main(ctx, []string{"timeline", forever(t)}), s.err.String())
	require.Contains(t, s.err.String(), "gmpsim: stopped by Ctrl-C at virtual time ")
	require.Contains(t, s.out.String(), "P0  run   1111")
}

// Is what a trace has shown before Ctrl-C complete, and is the stop its last line?
func TestInterruptedTrace(t *testing.T) {
	s := newSession()
	ctx, cancel := context.WithCancel(context.Background())
	s.now = func() time.Time {
		if s.out.Len() > 0 {
			cancel()
		}
		return time.Unix(0, 0)
	}
	require.Equal(t, statusInterrupt, s.main(ctx, []string{"trace", "--why=all", forever(t)}))
	text := s.out.String()
	require.Contains(t, text, "┃ here\n")
	require.Regexp(t, `\n *[\d.]+[mun]?s +– +– +– +stopped +from outside\n.*The run was stopped from outside;.*\n +go on\.\n$`, text)
}

// Does Ctrl-C end a comparison, and say how far it came?
func TestInterruptedCompare(t *testing.T) {
	file := filepath.Join(t.TempDir(), "two.go")
	source := "package main\n\nimport \"runtime\"\n\nfunc main() {\n\tfor runtime.GOMAXPROCS(0) == 2 {\n\t}\n}\n"
	require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
	for procs, want := range map[string]string{
		"2": "gmpsim: stopped by Ctrl-C before the first run had ended\n",
		"1": "gmpsim: stopped by Ctrl-C: 1 of 2 runs are missing\n",
	} {
		s := newSession()
		ctx, cancel := context.WithCancel(context.Background())
		looks := 0
		s.now = func() time.Time {
			if looks++; looks == 50 {
				cancel()
			}
			return time.Unix(0, 0)
		}
		require.Equal(t, statusInterrupt, s.main(ctx, []string{"compare", "--procs", procs, "--with", "procs=2", file}))
		require.Equal(t, want, s.err.String())
		require.Equal(t, procs == "1", strings.Contains(s.out.String(), "virtual time"), s.out.String())
	}
}

// Does Ctrl-C end a program that waits for somebody to type?
func TestInterruptedRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "wait.go")
	source := "package main\n\nimport \"os\"\n\nfunc main() { os.Stdin.Read(make([]byte, 1)) }\n"
	require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
	s := newSession()
	terminal, typist := io.Pipe()
	defer typist.Close()
	ctx, cancel := context.WithCancel(context.Background())
	s.stdin = input{in: typing{terminal, cancel}}
	require.Equal(t, statusInterrupt, s.main(ctx, []string{"run", file}), s.err.String())
}

// typing is a terminal at which somebody presses Ctrl-C instead of typing.
type typing struct {
	io.Reader
	cancel func()
}

func (r typing) Read(p []byte) (int, error) {
	r.cancel()
	return r.Reader.Read(p)
}

// Does a long run say how far it has come, and does the line go away?
func TestProgress(t *testing.T) {
	s := newSession()
	s.errTerm = true
	clock := time.Unix(0, 0)
	s.now = func() time.Time {
		clock = clock.Add(time.Second)
		return clock
	}
	require.Equal(t, statusLimit, s.main(context.Background(), []string{"run", "-q", "--max-steps", "1000", forever(t)}))
	const erase = "\r\x1b[K"
	lines := strings.Split(s.err.String(), erase)
	require.Greater(t, len(lines), 2)
	require.Contains(t, lines[1], "decisions/s")
	require.True(t, strings.HasPrefix(lines[len(lines)-1], "gmpsim: stopped by --max-steps"), "erased before the message")
}

// Does every trace of a scenario fit into the columns it has?
func TestTracesFit(t *testing.T) {
	for _, sc := range scenarios.All() {
		t.Run(sc.Name, func(t *testing.T) {
			t.Parallel()
			for _, width := range []int{80, 100} {
				s := newSession()
				s.width = width
				s.main(context.Background(), []string{"trace", "--why", "--steps", "--limit", "3000", sc.Name})
				require.NotEmpty(t, s.out.String())
				for line := range strings.Lines(s.out.String()) {
					require.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), width, "%s", line)
				}
			}
		})
	}
}

// Is a defect of gmpsim reported as one, whatever panics?
func TestInternalError(t *testing.T) {
	s := newSession()
	s.now = func() time.Time { panic(errors.New("a defect")) }
	require.Equal(t, statusUsage, s.main(context.Background(), []string{"run", "--seed", "7", "last-one-first"}))
	require.Contains(t, s.err.String(), "gmpsim: internal error: a defect")
	require.Contains(t, s.err.String(), "gmpsim run --seed 7 last-one-first")
}

// Is the nearest word the one that was meant?
func TestNearest(t *testing.T) {
	words := []string{"last-one-first", "gosched", "deadlock", "leak"}
	for s, want := range map[string]string{
		"last-one-frist": "last-one-first", "goshced": "gosched", "deadlok": "deadlock", "lek": "leak", "xyz": "", "": "",
	} {
		require.Equal(t, want, nearest(s, words), s)
	}
	require.Equal(t, 3, distance("kitten", "sitting"))
	require.Equal(t, 1, distance("ab", "ba"))
}

// Does the help of each command fit into 80 columns?
func TestHelpFits(t *testing.T) {
	commands := [][]string{{"--help"}, {"run", "--help"}, {"trace", "--help"}, {"list", "--help"}, {"help", "show"}, {"verify", "--help"},
		{"compare", "--help"}, {"calibrate", "--help"}, {"packages", "--help"},
		{"timeline", "--help"}, {"state", "--help"}, {"version", "--help"}}
	for _, args := range commands {
		s := newSession()
		require.Zero(t, s.main(context.Background(), args))
		for line := range strings.Lines(s.out.String()) {
			require.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), 80, "%v: %s", args, line)
		}
	}
}
