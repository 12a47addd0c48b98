package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var updateReadme = flag.Bool("update-readme", false, "rewrite the README's transcripts")

// transcripts finds what the README says a command prints.
var transcripts = regexp.MustCompile("(?s)(<!-- transcript: ([^\n]*) -->\n```\n)(.*?)(```\n)")

// Is what the README shows what the command prints?
func TestReadme(t *testing.T) {
	const path = "../../README.md"
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	found := 0
	now := transcripts.ReplaceAllStringFunc(string(text), func(block string) string {
		found++
		part := transcripts.FindStringSubmatch(block)
		return part[1] + printed(t, strings.Fields(part[2])) + part[4]
	})
	require.Positive(t, found)
	if *updateReadme {
		require.NoError(t, os.WriteFile(path, []byte(now), 0o666))
		return
	}
	require.Equal(t, string(text), now, "run: go test ./cmd/gmpsim -update-readme")
}

// printed returns what the command prints to a pipe.
func printed(t *testing.T, args []string) string {
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs, width: maxWidth, now: time.Now}
	require.Zero(t, a.main(context.Background(), args), errs.String())
	return out.String()
}
