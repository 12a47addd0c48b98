package export_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/export"
)

// What does a small run look like, does each arrow have two ends that take part, and is a
// run that is too long refused with its number of messages?
func TestMermaid(t *testing.T) {
	text := string(record(t, "last-one-first", 1, 0).write(t, "mermaid", 0, 0))
	require.True(t, strings.HasPrefix(text, "sequenceDiagram\n    participant G1 as G1 main\n"), text)
	require.Contains(t, text, "    G1->>G7: go main.func1\n")
	require.Contains(t, text, "    Note over G1: sync.WaitGroup.Wait wg\n")
	require.Regexp(t, `    G\d+-->>G1: Done wg\n`, text)

	for _, name := range some() {
		out, err := record(t, name, 0, 3000).try("mermaid", 0, 0, nil)
		var long *export.TooLongError
		if errors.As(err, &long) {
			require.Greater(t, long.N, long.Most)
			require.Empty(t, out)
			continue
		}
		require.NoError(t, err)
		people := map[string]bool{}
		for line := range strings.Lines(string(out)) {
			require.NotContains(t, line, ";;")
			words := strings.Fields(line)
			switch head, _, _ := strings.Cut(words[0], ":"); {
			case head == "participant":
				people[words[1]] = true
			case head == "Note":
				require.True(t, people[strings.TrimSuffix(words[2], ":")], line)
			case strings.Contains(head, ">>"):
				from, to, _ := strings.Cut(head, ">>")
				require.True(t, people[strings.TrimRight(from, "-")] && people[to], line)
			}
		}
	}
}
