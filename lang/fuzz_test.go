package lang_test

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/sim"
)

// FuzzLoad asks whether there is a text, a program or not, that makes the
// simulator itself panic: in loading, or in the first steps of running it.
func FuzzLoad(f *testing.F) {
	for _, src := range seeds(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		require.NoError(t, endure(src))
	})
}

// seeds returns programs to begin with.
func seeds(t testing.TB) (sources [][]byte) {
	for _, pattern := range []string{
		"testdata/*.go", "testdata/*/*.go", "compile/testdata/*.go", "../scenarios/[a-r]*-*.go", "std/testdata/*.go",
	} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range files {
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			sources = append(sources, src)
		}
	}
	require.NotEmpty(t, sources)
	return sources
}

const (
	longLoad = 20 * time.Second       // a load that takes longer is a fault
	longRun  = 300 * time.Millisecond // a run is left after so long
)

// endure loads src and runs it for a while. The error is a fault of this package.
func endure(src []byte) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v\n%s", e, debug.Stack())
		}
	}()
	watch := time.AfterFunc(longLoad, func() { panic("no end of\n" + string(src)) })
	p, err := lang.Load("fuzz.go", src)
	watch.Stop()
	if err != nil {
		return defect(err)
	}
	for _, procs := range []int{1, 3} {
		if err := runAWhile(p, procs); err != nil {
			return err
		}
	}
	return nil
}

// defect returns the error in err that is no error of the program, if there is
// one: it is not in the list, calls itself internal, or is about a standard text.
func defect(err error) error {
	var list lang.ErrorList
	if !errors.As(err, &list) || strings.Contains(err.Error(), "internal error") {
		return err
	}
	for _, e := range list {
		if std.Has(path.Dir(e.Pos.Filename)) {
			return e
		}
	}
	return nil
}

func runAWhile(p *lang.Program, procs int) error {
	m, err := sim.New(sim.Config{Procs: procs, Boot: p.Boot(), MaxSteps: 20_000})
	if err != nil {
		return err
	}
	r := p.New(m, lang.Host{})
	m.Start(r.Main(), r.MainSymbol())
	for end := time.Now().Add(longRun); m.RunFor(64) && time.Now().Before(end); {
	}
	r.Finish(m.End())
	return nil
}
