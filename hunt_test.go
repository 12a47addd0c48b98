package gmpsim_test

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

var (
	hunt = flag.Int("hunt", 0, "ask the real runtime about so many random programs")
	from = flag.Uint64("from", 1, "the seed of the hunt's first program")
)

// TestHunt generates random programs, runs each on the real runtime and on the
// simulator, and reports those that differ: go test -run 'Hunt$' -hunt 300 .
func TestHunt(t *testing.T) {
	if *hunt == 0 {
		t.Skip("only with -hunt N")
	}
	var programs []*generated
	for i := range uint64(*hunt) {
		programs = append(programs, generate(*from+i))
	}
	b, _ := build(t, sources(programs))
	var deadlocks, chance int
	for _, p := range programs {
		reality := sample(t, b, p.name(), 3)
		deadlocks += reality[0].Code / 2
		if !compareHunted(t, p, b, reality) {
			chance++
		}
	}
	t.Logf("%d programs: %d deadlocks, %d left out because they differ from run to run", len(programs), deadlocks, chance)
}

// compareHunted holds the simulator against a sample of reality, and against a
// larger one if it is not in it: a select may have two ready cases, and a run
// may begin with another schedtick. It reports whether that could be compared.
func compareHunted(t *testing.T, p *generated, b *real.Build, reality real.Sample) bool {
	got := answers(t, p)
	if !isAmong(got, reality) {
		reality = sample(t, b, p.name(), 40)
	}
	if isAmong(got, reality) {
		return true
	}
	if len(reality) > 4 {
		return false
	}
	file := filepath.Join(os.TempDir(), p.name()+".go")
	require.NoError(t, os.WriteFile(file, p.source(), 0o666))
	for _, a := range got {
		if !a.among(reality) {
			t.Errorf("%s: %s:\n%v\nreality:\n%v\nsee %s", p.name(), a.who, a.Result, reality, file)
		}
	}
	return true
}

// An answer is what one way to simulate says that a program prints.
type answer struct {
	who string
	real.Result
}

// among reports whether some real run had this outcome. A scripted program has
// no source, so its deadlocks are compared by the goroutines' states.
func (a answer) among(reality real.Sample) bool {
	if a.who == scripted {
		reality = reality.Map(onlyStates)
	}
	return reality.Has(a.Result)
}

func isAmong(all []answer, reality real.Sample) bool {
	for _, a := range all {
		if !a.among(reality) {
			return false
		}
	}
	return true
}

// The two ways to simulate.
const (
	scripted    = "the machine without Go text"
	interpreted = "the interpreter"
)

// answers runs p in every way there is.
func answers(t *testing.T, p *generated) (all []answer) {
	if !p.rich {
		r, err := runScripted(p, sim.DefaultBoot())
		require.NoError(t, err, p.name())
		all = append(all, answer{scripted, r})
	}
	return append(all, answer{interpreted, runInterpreted(t, p)})
}

// runInterpreted runs the program's text.
func runInterpreted(t *testing.T, p *generated) real.Result {
	t.Helper()
	program := load(t, real.Source{Name: p.name(), Text: p.source()})
	return normal(simulate(t, program, sim.Config{Procs: 1}))
}

// name is the program's name in a build.
func (p *generated) name() string { return fmt.Sprint("hunt", p.seed) }

// sources returns the programs' texts.
func sources(programs []*generated) (all []real.Source) {
	for _, p := range programs {
		all = append(all, real.Source{Name: p.name(), Text: p.source()})
	}
	return all
}

// The random programs that every test run looks at.
const (
	huntedFile  = "testdata/hunted.txt"
	huntedCount = 60
)

// TestHuntedAgain runs a set of random programs whose real outcome is recorded,
// as a fingerprint. Run TestHunt -from SEED -hunt 1 to see one in full.
func TestHuntedAgain(t *testing.T) {
	if *update {
		recordHunted(t)
	}
	text, err := os.ReadFile(huntedFile)
	require.NoError(t, err, "record it: go test -update .")
	for line := range strings.Lines(string(text)) {
		var seed uint64
		var want string
		_, err := fmt.Sscan(line, &seed, &want)
		require.NoError(t, err, line)
		p := generate(seed)
		require.Equal(t, want, fingerprint(runInterpreted(t, p)), "seed %d", seed)
	}
}

// recordHunted writes the real outcome of programs that have just one.
func recordHunted(t *testing.T) {
	var programs []*generated
	for seed := range uint64(2 * huntedCount) {
		programs = append(programs, generate(1+seed))
	}
	b, _ := build(t, sources(programs))
	var w strings.Builder
	for n := 0; len(programs) > 0 && n < huntedCount; programs = programs[1:] {
		if s := sample(t, b, programs[0].name(), 12); s[0].N >= 10 {
			fmt.Fprintln(&w, programs[0].seed, fingerprint(s[0].Result))
			n++
		}
	}
	require.NoError(t, os.WriteFile(huntedFile, []byte(w.String()), 0o666))
}

// fingerprint is a result in a few characters.
func fingerprint(r real.Result) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %d", r.Stdout, r.Stderr, r.Code))
	return short(sum[:])
}
