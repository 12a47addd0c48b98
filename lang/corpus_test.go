package lang_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// TestCorpus runs the small programs in testdata: each is about one thing, and
// ends with what the real toolchain's program prints as a comment. Where there is a
// toolchain it is asked again; -short believes the records.
//
//	go test ./lang -run Corpus -update    writes down what it says
func TestCorpus(t *testing.T) {
	names := langtest.Corpus(t, "language", "packages", "crash")
	require.NotEmpty(t, names)
	if golden.Updating() {
		recordCorpus(t, names)
	}
	var bins map[string]string
	if langtest.AsksReal(t) {
		bins = buildReal(t, names)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(name, ".go"), func(t *testing.T) {
			t.Parallel()
			src := langtest.ReadCorpus(t, name)
			program, err := lang.Load(filepath.Base(name), src)
			require.NoError(t, err)
			got := transcript(langtest.RunLoaded(t, program, 1))
			require.Equal(t, recorded(src), trimLines(got))
			checkPanicMark(t, src, got)
			if bin := bins[name]; bin != "" {
				require.Equal(t, recorded(src), realTranscript(t, bin, recorded(src)), "the real program")
			}
		})
	}
}

// outputMark is the line that the record at a program's end begins with.
const outputMark = "\n// Output:\n"

// recorded returns what the comment at a program's end says that it prints.
func recorded(src []byte) string {
	_, comment, _ := strings.Cut(string(src), outputMark)
	var b strings.Builder
	for line := range strings.Lines(comment) {
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "//"), " "))
	}
	return b.String()
}

// trimLines drops what an editor would drop, the blanks at the ends of lines,
// and the exit status of a program that ends well.
func trimLines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSuffix(s, "-- exit status 0 --\n")) {
		b.WriteString(strings.TrimRight(line, " \t\n") + "\n")
	}
	return b.String()
}

// panicMark is the comment on the line that brings a program down.
var panicMark = regexp.MustCompile(`// PANIC (".*")`)

// checkPanicMark holds a crash to its mark: the message, and the line of the
// topmost frame of the program's own.
func checkPanicMark(t *testing.T, src []byte, got string) {
	t.Helper()
	line := 0
	for text := range strings.Lines(string(src)) {
		line++
		m := panicMark.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		want, err := strconv.Unquote(m[1])
		require.NoError(t, err)
		_, stderr, _ := strings.Cut(got, "-- stderr --\n")
		require.Contains(t, stderr, want, "line %d", line)
		_, frames, _ := strings.Cut(stderr, "\nmain.")
		place := regexp.MustCompile(`\t\S+\.go:(\d+)`).FindStringSubmatch(frames)
		require.Equal(t, strconv.Itoa(line), place[1], "the line that %q is marked on", want)
	}
}

// recordCorpus writes to the ends of programs what the real ones print.
func recordCorpus(t *testing.T, names []string) {
	for name, bin := range buildReal(t, names) {
		src := langtest.ReadCorpus(t, name)
		text, _, _ := strings.Cut(string(src), outputMark)
		if !strings.HasSuffix(text, "\n") {
			text += "\n"
		}
		var b strings.Builder
		b.WriteString(text + outputMark)
		for line := range strings.Lines(realTranscript(t, bin, recorded(src))) {
			b.WriteString(strings.TrimRight("// "+line, " \n") + "\n")
		}
		golden.Write(t, filepath.Join("testdata", name), b.String())
	}
}

// buildReal builds those programs that -run selects, without what only debuggers want,
// and returns where each is.
func buildReal(t *testing.T, names []string) map[string]string {
	module := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(module, "go.mod"), []byte("module corpus\n\ngo 1.26\n"), 0o644))
	require.NoError(t, os.Mkdir(filepath.Join(module, "bin"), 0o755))
	bins := map[string]string{}
	args := []string{"build", "-ldflags=-s -w", "-o", "bin/"}
	for i, name := range names {
		if !isSelected(name) {
			continue
		}
		dir := "p" + strconv.Itoa(i)
		bins[name] = filepath.Join(module, "bin", dir)
		args = append(args, "./"+dir)
		require.NoError(t, os.Mkdir(filepath.Join(module, dir), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(module, dir, filepath.Base(name)), langtest.ReadCorpus(t, name), 0o644))
	}
	build := exec.Command("go", args...)
	build.Dir = module
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	return bins
}

// realRuns is how often a program may be run until it prints what is recorded: on a
// busy machine a timer may come late.
const realRuns = 5

// realTranscript returns what a real program prints: want, if it ever does.
func realTranscript(t *testing.T, bin, want string) (got string) {
	for range realRuns {
		if got = trimLines(transcript(runBinary(t, bin))); got == want {
			break
		}
	}
	return got
}

// isSelected reports whether the third part of -run selects a program.
func isSelected(name string) bool {
	_, pattern, _ := strings.Cut(flag.Lookup("test.run").Value.String(), "/")
	return regexp.MustCompile(pattern).MatchString(strings.TrimSuffix(name, ".go"))
}

// runBinary runs a real program on one processor.
func runBinary(t *testing.T, bin string) langtest.Result {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, bin)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", "GOTRACEBACK=single", "TZ=UTC")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return langtest.Result{Stdout: stdout.String(), Stderr: stderr.String(), Code: cmd.ProcessState.ExitCode()}
}
