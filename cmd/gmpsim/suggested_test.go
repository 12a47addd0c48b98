package main

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/scenarios"
)

// suggested finds the commands that a scenario's comment suggests.
var suggested = regexp.MustCompile(`(?m)^\tgmpsim (.*)$`)

// Does each command that a scenario suggests work, and can a class read what it prints?
// The summary counts, too.
func TestSuggestedCommandsAreShort(t *testing.T) {
	const most = 200
	for _, sc := range scenarios.All() {
		for _, m := range suggested.FindAllStringSubmatch(sc.Doc(), -1) {
			t.Run(m[1], func(t *testing.T) {
				t.Parallel()
				s := newSession()
				status := s.main(context.Background(), strings.Fields(m[1]))
				want := 0
				if strings.Contains(m[1], " deadlock") {
					want = 2
				}
				require.Equal(t, want, status, s.err.String())
				lines := bytes.Count(s.out.Bytes(), []byte("\n")) + bytes.Count(s.err.Bytes(), []byte("\n"))
				require.NotZero(t, lines)
				require.NotContains(t, strings.ReplaceAll(s.err.String(), "gmpsim: who waits for whom", ""), "gmpsim: ")
				require.LessOrEqual(t, lines, most)
			})
		}
	}
}
