// Package golden compares what tests see with recorded files: transcripts, digests,
// generated pages, outputs of the real runtime.
//
// It declares the -update flag, once for the whole module: a flag may be declared
// only once in a test binary, and test packages share helpers. With -update a test
// writes what it sees instead of comparing, and the change is then read in the
// version control's diff. A test that records something else than what it sees, such
// as the real runtime's output, asks Updating and calls Write before it calls Read.
package golden

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write recorded files (transcripts, digests, pages, real outputs) instead of comparing with them")

// Updating reports whether recorded files are written instead of compared.
func Updating() bool { return *update }

// Equal fails the test and shows the difference unless the file has the text got.
// With -update it writes the file.
func Equal(t testing.TB, file, got string) {
	t.Helper()
	if Updating() {
		Write(t, file, got)
		return
	}
	if want := Read(t, file); want != got {
		t.Fatalf("%s has changed; if that is meant: %s\n%s", file, command(t.Name()), difference(want, got))
	}
}

// Read returns the text of a recorded file, with the line ends that it was written
// with: a checkout on Windows may have others. If there is no such file it fails and
// says how this test writes it.
func Read(t testing.TB, file string) string {
	t.Helper()
	return RecordedBy(t, file, t.Name())
}

// RecordedBy is Read for a file that another test writes.
func RecordedBy(t testing.TB, file, test string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s does not exist; record it: %s", file, command(test))
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// Write writes a recorded file, and its folder if that is new.
func Write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
