package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A probe is a test that is watched: it keeps what it would have failed with.
type probe struct {
	testing.TB
	failure string
}

func (p *probe) Helper()      {}
func (p *probe) Name() string { return "TestOfMine/some_part" }

func (p *probe) Fatal(args ...any) { p.Fatalf("%s", fmt.Sprint(args...)) }

func (p *probe) Fatalf(format string, args ...any) {
	p.failure = fmt.Sprintf(format, args...)
	runtime.Goexit() // as a test ends
}

// failure returns what f fails with, or nothing.
func failure(t *testing.T, f func(testing.TB)) string {
	p := &probe{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		f(p)
	}()
	<-done
	return p.failure
}

// updating sets -update for one test.
func updating(t *testing.T, to bool) {
	before := *update
	*update = to
	t.Cleanup(func() { *update = before })
}

// Does -update write the file, in a folder that does not exist yet, so that the next
// run passes?
func TestUpdate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "file.txt")
	updating(t, true)
	require.Empty(t, failure(t, func(t testing.TB) { Equal(t, file, "one\n") }))
	require.Empty(t, failure(t, func(t testing.TB) { Equal(t, file, "two\n") }))
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "two\n", string(text))

	updating(t, false)
	require.Empty(t, failure(t, func(t testing.TB) { Equal(t, file, "two\n") }))
}

// Does a missing file fail with the command that writes it, from the module's root?
func TestMissing(t *testing.T) {
	updating(t, false)
	file := filepath.Join(t.TempDir(), "none.txt")
	require.Equal(t, file+" does not exist; record it: go test ./internal/golden -run 'TestOfMine/some_part' -update",
		failure(t, func(t testing.TB) { Equal(t, file, "text") }))
	require.Equal(t, file+" does not exist; record it: go test ./internal/golden -run 'TestOther' -update",
		failure(t, func(t testing.TB) { RecordedBy(t, file, "TestOther") }))
}

// Is the command right wherever the test runs?
func TestFolder(t *testing.T) {
	t.Chdir("../..")
	require.Equal(t, ".", folder())
	t.Chdir("sim/testdata")
	require.Equal(t, "./sim/testdata", folder())
	t.Chdir("/")
	require.Equal(t, ".", folder())
}

// Does a difference show the lines that differ, and say what to do if it is meant?
func TestDifference(t *testing.T) {
	updating(t, false)
	file := filepath.Join(t.TempDir(), "file.txt")
	Write(t, file, "one\ntwo\nthree\n")
	message := failure(t, func(t testing.TB) { Equal(t, file, "one\n2\nthree\n") })
	require.Contains(t, message, "go test ./internal/golden -run 'TestOfMine/some_part' -update\n")
	require.Contains(t, message, "\n one\n-two\n+2\n three\n")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "one\ntwo\nthree\n", string(text), "not written without -update")
}

// Is a long difference cut?
func TestLongDifference(t *testing.T) {
	text := difference(strings.Repeat("a\n", 100), strings.Repeat("b\n", 100))
	require.Equal(t, longest+1, strings.Count(text, "\n"))
	require.True(t, strings.HasSuffix(text, "… and 145 more lines\n"), text)
}

// Is a file that a checkout gave other line ends the same file?
func TestLineEnds(t *testing.T) {
	updating(t, false)
	file := filepath.Join(t.TempDir(), "file.txt")
	Write(t, file, "one\r\ntwo\r\n")
	require.Empty(t, failure(t, func(t testing.TB) { Equal(t, file, "one\ntwo\n") }))
}

// Does a file that cannot be written fail the test?
func TestNotWritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file.txt")
	Write(t, file, "one\n")
	require.NotEmpty(t, failure(t, func(t testing.TB) { Write(t, filepath.Join(file, "below.txt"), "text") }))
	require.NotEmpty(t, failure(t, func(t testing.TB) { Write(t, filepath.Dir(file), "text") }))
	require.NotEmpty(t, failure(t, func(t testing.TB) { Read(t, filepath.Dir(file)) }))
}
