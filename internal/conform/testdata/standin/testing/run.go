package testing

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"
)

// A T is a test.
type T struct {
	common
	ctx    context.Context
	cancel context.CancelFunc
}

// Context returns a context that is canceled before the cleanups are run.
func (t *T) Context() context.Context {
	if t.ctx == nil {
		t.ctx, t.cancel = context.WithCancel(context.Background())
	}
	return t.ctx
}

// Parallel does nothing: the subtests run one after the other.
func (t *T) Parallel() {}

// Deadline says that there is none.
func (t *T) Deadline() (deadline time.Time, ok bool) { return }

// Run runs a subtest and waits for it.
func (t *T) Run(name string, f func(t *T)) bool {
	sub := &T{common: common{name: t.name + "/" + strings.ReplaceAll(name, " ", "_"), parent: &t.common}}
	sub.run(f)
	return !sub.Failed()
}

// run calls the test's function on a goroutine of its own, which FailNow ends.
func (t *T) run(f func(*T)) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer t.end()
		defer func() {
			if t.cancel != nil {
				t.cancel()
			}
		}()
		f(t)
	}()
	<-done
}

// out is the standard output; tests may give os.Stdout another value.
var out = os.Stdout

// mark writes a line that the output of a function begins or ends with.
func mark(what, name string) { fmt.Fprintf(out, "\x00%s %s\n", what, name) }

// RunTest runs one test function and says how it ends.
func RunTest(name string, f func(*T)) {
	mark("begin", name)
	t := &T{common: common{name: name}}
	t.run(f)
	switch {
	case t.Failed():
		mark("fail", name)
	case t.Skipped():
		mark("skip", name)
	default:
		mark("pass", name)
	}
}

// RunExample runs an example.
func RunExample(name string, f func()) {
	mark("begin", name)
	f()
	mark("done", name)
}

// Short reports whether long tests are left out.
func Short() bool { return os.Getenv("CONFORM_LONG") == "" }

// Verbose reports that only what fails is of interest.
func Verbose() bool { return false }

// Testing reports that a test runs.
func Testing() bool { return true }

// CoverMode returns "": nothing is counted.
func CoverMode() string { return "" }

// AllocsPerRun calls f and says that it allocates nothing: which values stay on the stack
// is the real compiler's choice, and nothing here stands for it.
func AllocsPerRun(runs int, f func()) float64 {
	f()
	return 0
}

// A B is a benchmark. None is run.
type B struct {
	common
	N int
}

// ResetTimer does nothing.
func (b *B) ResetTimer() {}

// StartTimer does nothing.
func (b *B) StartTimer() {}

// StopTimer does nothing.
func (b *B) StopTimer() {}

// ReportAllocs does nothing.
func (b *B) ReportAllocs() {}

// SetBytes does nothing.
func (b *B) SetBytes(int64) {}

// ReportMetric does nothing.
func (b *B) ReportMetric(float64, string) {}

// Loop reports that there is nothing more to do.
func (b *B) Loop() bool { return false }

// Run runs no part of a benchmark.
func (b *B) Run(string, func(*B)) bool { return true }

// A PB is a goroutine of a parallel benchmark.
type PB struct{}

// Next reports that there is nothing more to do.
func (*PB) Next() bool { return false }

// RunParallel runs nothing.
func (b *B) RunParallel(func(*PB)) {}

// A BenchmarkResult is what a benchmark finds out: nothing.
type BenchmarkResult struct {
	N int
	T time.Duration
}

// Benchmark runs no benchmark.
func Benchmark(func(*B)) (r BenchmarkResult) { return }

// A F is a fuzz test. Its seeds are what it is called with.
type F struct {
	T
	seeds [][]any
}

// Add adds a seed.
func (f *F) Add(args ...any) { f.seeds = append(f.seeds, args) }

// Fuzz calls fn with each seed. The types of its arguments are those that are met.
func (f *F) Fuzz(fn any) {
	for i, s := range f.seeds {
		f.Run(fmt.Sprint(i), func(t *T) { call(t, fn, s) })
	}
}

// call calls a fuzz function with the values of one seed.
func call(t *T, fn any, s []any) {
	switch fn := fn.(type) {
	case func(*T, string):
		fn(t, s[0].(string))
	case func(*T, []byte):
		fn(t, s[0].([]byte))
	case func(*T, string, string):
		fn(t, s[0].(string), s[1].(string))
	default:
		t.Skipf("no call of a %T", fn)
	}
}

// RunFuzz is RunTest for the seeds of a fuzz test.
func RunFuzz(name string, fuzz func(*F)) {
	RunTest(name, func(t *T) {
		f := &F{}
		f.name, f.parent = name, &t.common
		defer f.end()
		fuzz(f)
	})
}

// An M is all the tests of a package.
type M struct{}

// Run returns 0.
func (*M) Run() int { return 0 }
