package lang_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/randprog"
	"github.com/gmpsim/gmpsim/sim"
)

var (
	programs = flag.Int("programs", 0, "how many random programs to hold against the real compiler")
	seed     = flag.Uint64("seed", 1, "where the random programs begin")
)

const (
	batch          = 50 // random programs in one binary
	recordedRandom = "testdata/differential.txt"
)

// TestDifferential runs random programs and compares what they print with what
// the real compiler's code prints: a recorded batch, or with -programs as many as
// it says. A difference is shown as the smallest program that has it.
func TestDifferential(t *testing.T) {
	if *programs > 0 {
		for i := range uint64((*programs + batch - 1) / batch) {
			againstCompiler(t, *seed+i)
		}
		return
	}
	src := random(t, 1)
	if golden.Updating() {
		out, err := compiled(t, src)
		require.NoError(t, err)
		golden.Write(t, recordedRandom, out)
	}
	want := golden.Read(t, recordedRandom)
	got, err := interpreted(src)
	require.NoError(t, err)
	require.Equal(t, randprog.Split(want), randprog.Split(got))
}

// againstCompiler compares one batch with what the real compiler makes of it.
func againstCompiler(t *testing.T, seed uint64) {
	src := random(t, seed)
	want, err := compiled(t, src)
	require.NoError(t, err, "seed %d", seed)
	got, err := interpreted(src)
	require.NoError(t, err, "seed %d", seed)
	if got == want {
		t.Logf("seed %d: %d programs print the same", seed, batch)
		return
	}
	least := shrink(t, src, want, got)
	want, _ = compiled(t, least)
	got, _ = interpreted(least)
	t.Fatalf("seed %d; the smallest program that differs:\n%s\ncompiled:\n%s\nhere:\n%s", seed, least, want, got)
}

func random(t *testing.T, seed uint64) []byte {
	src, err := randprog.Source(seed, batch)
	require.NoError(t, err)
	return src
}

// interpreted returns what a program prints here. One that crashes is an error.
func interpreted(src []byte) (string, error) {
	p, err := lang.Load("random.go", src)
	if err != nil {
		return "", err
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	if err != nil {
		return "", err
	}
	var out, errs bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &errs})
	m.Start(r.Main(), r.MainSymbol())
	if code := r.Finish(m.Run()); code != 0 {
		return "", &lang.Error{Msg: errs.String()}
	}
	return out.String(), nil
}

// compiled returns what a program prints when the real compiler has made it.
func compiled(t *testing.T, src []byte) (string, error) {
	dir := t.TempDir()
	name := filepath.Join(dir, "random.go")
	if err := os.WriteFile(name, src, 0o644); err != nil {
		return "", err
	}
	bin := filepath.Join(dir, "random")
	if out, err := exec.Command("go", "build", "-o", bin, name).CombinedOutput(); err != nil {
		return "", &lang.Error{Msg: string(out)}
	}
	cmd := exec.Command(bin)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off")
	out, err := cmd.Output()
	return string(out), err
}
