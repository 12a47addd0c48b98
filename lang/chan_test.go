package lang_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// chanRefused has the programs of the toolchain's test/chan that may need what is
// not simulated, with what they are told then.
var chanRefused = map[string]string{
	"select5.go": "package text/template is not simulated", // it writes another program
}

// Do the toolchain's own programs about channels, if they are there, run to
// their ends as they do for real: without a word, or refused on the very lines
// that the compiler must refuse?
func TestChan(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip(err)
	}
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "test", "chan", "*.go"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("there is no test folder in the Go tree")
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			program, err := lang.Load(name, src)
			switch why := chanRefused[filepath.Base(name)]; {
			case why != "" && err != nil:
				require.ErrorContains(t, err, why)
			case bytes.HasPrefix(src, []byte("// errorcheck")):
				require.ElementsMatch(t, toolchainMarks(src), linesOf(t, err))
			default:
				require.NoError(t, err)
				for _, procs := range []int{1, 4} {
					require.Equal(t, langtest.Result{}, langtest.RunLoaded(t, program, procs), "%d processors", procs)
				}
			}
		})
	}
}

// toolchainMarks returns the lines with an error in a test of the compiler's.
func toolchainMarks(src []byte) (at []int) {
	line := 0
	for text := range strings.Lines(string(src)) {
		line++
		if regexp.MustCompile(`// (GC_)?ERROR "`).MatchString(text) {
			at = append(at, line)
		}
	}
	return at
}

// linesOf returns the lines of an ErrorList.
func linesOf(t *testing.T, err error) (at []int) {
	t.Helper()
	var list lang.ErrorList
	require.True(t, errors.As(err, &list), "%v", err)
	for _, e := range list {
		if n := len(at); n == 0 || at[n-1] != e.Pos.Line {
			at = append(at, e.Pos.Line)
		}
	}
	return at
}
