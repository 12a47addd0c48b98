package gmpsim_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
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
// simulator, and reports those that differ: go test -run Hunt -hunt 300 .
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

// compareHunted holds one program against a sample of reality, and against a
// larger one if it is not in it: a select may have two ready cases, and a run
// may begin with another schedtick. It reports whether that could be compared.
func compareHunted(t *testing.T, p *generated, b *real.Build, reality real.Sample) bool {
	want := reality.Map(onlyStates)
	got, err := runScripted(p, sim.DefaultBoot())
	require.NoError(t, err, p.name())
	if !want.Has(got) {
		want = sample(t, b, p.name(), 40).Map(onlyStates)
	}
	if want.Has(got) {
		return true
	}
	if len(want) > 4 {
		return false
	}
	file := filepath.Join(os.TempDir(), p.name()+".go")
	require.NoError(t, os.WriteFile(file, p.source(), 0o666))
	t.Errorf("%s: the machine:\n%v\nreality:\n%v\nsee %s", p.name(), got, want, file)
	return true
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
