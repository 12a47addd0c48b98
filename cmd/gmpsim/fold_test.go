package main

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Does a message fit into the columns, with each word in it, and does a wide word stand alone?
func TestFolded(t *testing.T) {
	for text, want := range map[string]string{
		"short":                               "short",
		"one two three four":                  "one two three four",
		"gmpsim: one two three four five six": "gmpsim: one two\n        three four\n        five six",
		"gmpsim: /a/path/that/is/too/wide x":  "gmpsim: /a/path/that/is/too/wide\n        x",
		"\tgo get example.com/a/b":            "\tgo get\n        example.com/a/b",
		"a line\nand another one that is wide": "a line\n" +
			"and another one\n        that is\n        wide",
	} {
		require.Equal(t, want, folded(text, 18), "%q", text)
	}
}

// Do the lists of packages and of events fit, and does the list of events have all kinds?
func TestListsFit(t *testing.T) {
	for _, args := range [][]string{{"packages"}, {"help", "events"}, {"list"}} {
		s := newSession()
		s.width = 80
		require.Zero(t, s.main(context.Background(), args))
		for line := range strings.Lines(s.out.String()) {
			require.LessOrEqual(t, cells(strings.TrimSuffix(line, "\n")), 80, line)
		}
	}
}
