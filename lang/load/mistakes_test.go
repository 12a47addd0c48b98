package load_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/langtest"
	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
)

// errorMark is the comment on a line that is wrong: a regular expression for the
// message and its help.
var errorMark = regexp.MustCompile(`// ERROR (".*"|` + "`.*`" + `)`)

// TestMistakes loads the programs of testdata/errors. Each line that is wrong
// says so, and all of them must be told at once: those in compile are no Go, as
// the real compiler knows, too, where there is one; those in refused are Go that is not
// simulated.
func TestMistakes(t *testing.T) {
	for _, name := range langtest.Corpus(t, "errors") {
		t.Run(strings.TrimSuffix(name, ".go"), func(t *testing.T) {
			src := langtest.ReadCorpus(t, name)
			want := marks(t, src)
			require.NotEmpty(t, want)
			_, err := load.Check(text.OneFile(filepath.Base(name), src))
			var list text.ErrorList
			require.True(t, errors.As(err, &list), "%v", err)
			got := map[int]string{}
			for _, e := range list {
				got[e.Pos.Line] += e.Msg + "\n" + e.Help
			}
			for line, pattern := range want {
				require.Regexp(t, "(?s)"+pattern, got[line], "line %d", line)
				delete(got, line)
			}
			require.Empty(t, got, "errors that no line is marked with")
			if langtest.AsksReal(t) && strings.Contains(name, "compile") {
				require.ElementsMatch(t, lines(want), realMistakes(t, name))
			}
		})
	}
}

// marks returns the marks of a program by line.
func marks(t *testing.T, src []byte) map[int]string {
	t.Helper()
	found := map[int]string{}
	line := 0
	for text := range strings.Lines(string(src)) {
		line++
		if m := errorMark.FindStringSubmatch(text); m != nil {
			pattern, err := strconv.Unquote(m[1])
			require.NoError(t, err)
			found[line] = pattern
		}
	}
	return found
}

func lines(marks map[int]string) (all []int) {
	for line := range marks {
		all = append(all, line)
	}
	return all
}

// realMistakes returns the lines that the real compiler complains about.
func realMistakes(t *testing.T, name string) (all []int) {
	t.Helper()
	file := filepath.Join("testdata", name)
	cmd := exec.Command("go", "build", "-gcflags=-e", "-o", os.DevNull, file)
	out, err := cmd.CombinedOutput()
	require.Error(t, err)
	seen := map[string]bool{}
	place := regexp.MustCompile(`(?m)^\S*` + regexp.QuoteMeta(filepath.Base(name)) + `:(\d+):`)
	for _, m := range place.FindAllStringSubmatch(string(out), -1) {
		if !seen[m[1]] {
			line, err := strconv.Atoi(m[1])
			require.NoError(t, err)
			all = append(all, line)
		}
		seen[m[1]] = true
	}
	return all
}
