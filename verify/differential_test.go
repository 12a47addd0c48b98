package verify_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

var (
	programs = flag.Int("programs", 50, "how many random programs TestDifferential asks the real runtime about")
	seed     = flag.Uint64("seed", 1, "the seed of the first")
)

// perBuild is how many programs share a binary.
const perBuild = 100

// TestDifferential runs random programs on the real runtime and on the
// simulator, at GOMAXPROCS=1, and compares what they print: the order in which
// their goroutines ran. A program that differs is made as small as it gets and
// saved with the programs that every test of the module runs:
//
//	go test ./verify -run Differential -programs 2000 -seed 1
func TestDifferential(t *testing.T) {
	tallies := differential(t, toolchain(t))
	names, _ := hunt.Families()
	for _, name := range names {
		t.Logf("%-10s %v", name, tallies[name])
	}
}

// differential compares the programs that the flags ask for, reports those that
// differ and returns a tally of each family.
func differential(t *testing.T, tc *real.Toolchain) map[string]*tally {
	t.Helper()
	tallies := map[string]*tally{}
	names, _ := hunt.Families()
	for _, name := range names {
		tallies[name] = newTally()
	}
	for p := range slices.Chunk(hunt.GenerateMany(*seed, *programs), perBuild) {
		for _, wrong := range compareAll(t, tc, p, tallies) {
			report(t, tc, wrong)
		}
	}
	return tallies
}

// A tally is how the programs of a family did.
type tally struct {
	verdicts  map[verify.Verdict]int
	runs, odd int // real runs, and those that were not as predicted
}

func newTally() *tally { return &tally{verdicts: map[verify.Verdict]int{}} }

func (f *tally) String() string {
	v := f.verdicts
	return fmt.Sprintf("%d exact, %d exact but for some runs, %d left to chance, %d differ; %d runs, %d not as predicted",
		v[verify.Exact], v[verify.But], v[hunt.LeftToChance], v[verify.Differs], f.runs, f.odd)
}

// toolchain skips the test where there is none of the modelled release.
func toolchain(t *testing.T) *real.Toolchain {
	t.Helper()
	if testing.Short() {
		t.Skip("asks the real runtime")
	}
	tc, err := verify.Toolchain(t.Context())
	var other *verify.ReleaseError
	if errors.Is(err, real.ErrNoGo) || errors.As(err, &other) {
		t.Skip(err)
	}
	require.NoError(t, err)
	return tc
}

// compareAll adds programs to the tally and returns those that differ.
func compareAll(t *testing.T, tc *real.Toolchain, all []*hunt.Program, tallies map[string]*tally) (wrong []*hunt.Program) {
	t.Helper()
	b, err := tc.Build(t.Context(), hunt.Sources(all)...)
	require.NoError(t, err)
	defer b.Close()
	for _, p := range all {
		f := tallies[p.Family()]
		if f == nil {
			f = newTally() // of a program that is being shrunk
		}
		if compare(t, b, p, f) == verify.Differs {
			wrong = append(wrong, p)
		}
	}
	return wrong
}

// compare holds one program of a build against its prediction.
func compare(t *testing.T, b *real.Build, p *hunt.Program, f *tally) verify.Verdict {
	t.Helper()
	q, err := p.Try(t.Context())
	require.NoError(t, err, "%s:\n%s", p.Name(), p.Text())
	v, sample, err := q.Compare(t.Context(), func(runs int) (real.Sample, error) { return ask(t, b, p, runs) })
	require.NoError(t, err, p.Name())
	f.verdicts[v]++
	f.odd += q.Odd(sample)
	for _, c := range sample {
		f.runs += c.N
	}
	return v
}

// ask runs a program on the real runtime so many times.
func ask(t *testing.T, b *real.Build, p *hunt.Program, runs int) (real.Sample, error) {
	s, err := b.Sample(t.Context(), p.Name(), real.Options{Procs: 1}, runs)
	return s.Map(real.Normal), err
}

// shrinkPatience is after how long a program is small enough.
const shrinkPatience = 2 * time.Minute

// report shrinks a program that differs, saves it and says what to look at.
func report(t *testing.T, tc *real.Toolchain, p *hunt.Program) {
	t.Helper()
	t.Logf("seed %d (%s) differs; making it smaller", p.Seed, p.Family())
	began := time.Now()
	p, err := hunt.Shrink(p, func(some []*hunt.Program) ([]bool, error) {
		answers := make([]bool, len(some))
		if time.Since(began) > shrinkPatience {
			return answers, nil
		}
		wrong := compareAll(t, tc, some, map[string]*tally{})
		for i, q := range some {
			answers[i] = slices.Contains(wrong, q)
		}
		return answers, nil
	})
	require.NoError(t, err)
	file := filepath.Join("..", "internal", "e2e", "testdata", "programs", fmt.Sprintf("found%d.go", p.Seed))
	require.NoError(t, os.WriteFile(file, p.Text(), 0o666))
	q, err := p.Try(t.Context())
	require.NoError(t, err)
	t.Errorf("seed %d differs; as small as it gets it is %s:\n%s\nthe simulator:\n%v\n"+
		"Record reality with: go test ./internal/e2e -run Record -only found%d -update",
		p.Seed, file, p.Text(), q.Usual(), p.Seed)
}

// TestStagedAgrees runs the programs that need no library as text and as
// operations of the machine alone; no toolchain is needed.
func TestStagedAgrees(t *testing.T) {
	staged := 0
	for _, p := range hunt.GenerateMany(1, 90) {
		if !p.Staged() {
			continue
		}
		staged++
		_, err := p.Try(t.Context())
		require.NoError(t, err)
	}
	require.Greater(t, staged, 20)
}
