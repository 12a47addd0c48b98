package conform_test

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/scratch"
	"github.com/gmpsim/gmpsim/sim"
)

// A runner runs functions of a package's tests in one process after the other: a process
// goes on until a function takes it down or takes too long.
type runner struct {
	t       *testing.T
	program *lang.Program
	tests   *tests
	rest    []function
	found   []verdict
}

// all runs the functions and says what became of each.
func (r *runner) all() []verdict {
	for len(r.rest) > 0 {
		p := &process{runner: r}
		done := make(chan struct{})
		go func() {
			defer close(done)
			p.status, p.why = p.run()
		}()
		r.await(p, done)
	}
	return r.found
}

// await waits for a process. One that the machine cannot stop hangs in a function of the host.
func (r *runner) await(p *process, done chan struct{}) {
	for {
		select {
		case <-done:
			p.mu.Lock()
			defer p.mu.Unlock()
			if p.current != "" {
				p.end(p.status, p.why+p.text.String())
			}
			if !p.began && len(r.rest) > 0 {
				r.t.Fatalf("%s: no test began: %s %s", r.tests.path, p.status, p.why)
			}
			return
		case <-time.After(time.Second):
			if p.late(3 * patience()) {
				p.mu.Lock()
				defer p.mu.Unlock()
				p.end("hang", "")
				return
			}
		}
	}
}

// A process runs the functions that are left. It is its standard output, too.
type process struct {
	*runner
	mu      sync.Mutex
	current string // the function that runs
	since   time.Time
	began   bool
	text    bytes.Buffer
	line    []byte // the last one, if it is not whole

	status, why string // how the process ended
}

// late reports whether a function has run for so long.
func (p *process) late(limit time.Duration) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.current != "" && time.Since(p.since) > limit
}

// Write takes what the program prints. A line with a zero says what begins or ends.
func (p *process) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line = append(p.line, b...)
	for {
		i := bytes.IndexByte(p.line, '\n')
		if i < 0 {
			return len(b), nil
		}
		p.take(string(p.line[:i]))
		p.line = p.line[i+1:]
	}
}

// take takes a line.
func (p *process) take(line string) {
	before, mark, ok := strings.Cut(line, "\x00")
	p.text.WriteString(before)
	if !ok {
		p.text.WriteByte('\n')
		return
	}
	switch what, name, _ := strings.Cut(mark, " "); what {
	case "begin":
		p.text.Reset()
		p.current, p.since, p.began = name, time.Now(), true
	default:
		p.end(what, p.text.String())
	}
}

// end notes the end of the function that runs.
func (p *process) end(status, why string) {
	i := slices.IndexFunc(p.rest, func(f function) bool { return f.name == p.current })
	if status == "done" && p.rest[i].prints(why) {
		status = "pass"
	} else if status == "done" {
		status = "fail"
	}
	if took := time.Since(p.since); took > time.Second {
		p.t.Logf("%s took %.1f s", p.current, took.Seconds())
	}
	p.found = append(p.found, verdict{p.tests.path, p.current, status, why})
	p.rest = p.rest[i+1:]
	p.current = ""
}

// run runs the process and says how it ended. A panic of the simulator is a crash.
func (p *process) run() (status, why string) {
	defer func() {
		if e := recover(); e != nil {
			status, why = "crash", fmt.Sprintf("%v\n%s", e, debug.Stack())
		}
	}()
	m, err := sim.New(sim.Config{Procs: 4, Boot: p.program.Boot()})
	require.NoError(p.t, err)
	// A test may not damage the Go tree: what it changes, it changes in memory.
	files, err := scratch.New(scratch.Config{Folder: "/", Dir: p.tests.dir, Devices: true,
		Now: func() time.Time { return time.Unix(1767225600, int64(m.Now())) }})
	require.NoError(p.t, err)
	defer files.Close()
	args := []string{"/tmp/conform.test"}
	for _, f := range p.rest {
		args = append(args, f.name)
	}
	var errs bytes.Buffer
	r := p.program.New(m, lang.Host{Stdout: p, Stderr: &errs, Args: args, Files: files,
		Env: environment(p.tests.path), Wall: time.Unix(1767225600, 0)})
	m.Start(r.Main(), r.MainSymbol())
	for m.RunFor(1000) {
		if p.late(patience()) {
			m.Stop()
			return "slow", ""
		}
	}
	r.Finish(m.End())
	if strings.Contains(errs.String(), "internal error") {
		return "crash", errs.String()
	}
	return "fail", errs.String()
}

// environment is the environment of a package's tests. Those of time are about times at
// the Pacific coast.
func environment(path string) []string {
	env := []string{"HOME=/root", "PATH=/usr/bin:/bin", "TMPDIR=" + os.TempDir()}
	if path == "time" {
		env = append(env, "TZ=America/Los_Angeles")
	}
	if *all {
		env = append(env, "CONFORM_LONG=1")
	}
	return env
}

// prints reports whether an example printed what its comment says.
func (f function) prints(got string) bool {
	want := strings.TrimSpace(f.output.Output)
	got = strings.TrimSpace(got)
	if f.output.Unordered {
		return slices.Equal(sortedLines(want), sortedLines(got))
	}
	return want == got
}

func sortedLines(s string) []string { return slices.Sorted(strings.SplitSeq(s, "\n")) }
