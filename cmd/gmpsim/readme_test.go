package main

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// transcripts finds what the README says a command prints.
var transcripts = regexp.MustCompile("(?s)(<!-- transcript: ([^\n]*) -->\n```\n)(.*?)(```\n)")

// Is what the README shows what the command prints?
func TestReadme(t *testing.T) {
	const path = "../../README.md"
	found := 0
	now := transcripts.ReplaceAllStringFunc(golden.Read(t, path), func(block string) string {
		found++
		part := transcripts.FindStringSubmatch(block)
		return part[1] + printed(t, strings.Fields(part[2])) + part[4]
	})
	require.Positive(t, found)
	golden.Equal(t, path, now)
}

// printed returns what the command prints to a pipe.
func printed(t *testing.T, args []string) string {
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs, width: mostColumns, now: time.Now}
	require.Zero(t, a.main(context.Background(), args), errs.String())
	return out.String()
}
