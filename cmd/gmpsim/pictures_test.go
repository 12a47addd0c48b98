package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// pictured finds the pictures of a page, and what draws them.
var pictured = regexp.MustCompile(`<!-- picture: (.*?) -->\n!\[[^\n]*\]\(([^\n]*\.svg)\)`)

// Is each picture in the docs what the command draws?
func TestPictures(t *testing.T) {
	for page, want := range map[string]int{"../../README.md": 1, "../../docs/timeline.md": 2} {
		found := pictured.FindAllStringSubmatch(golden.Read(t, page), -1)
		require.Len(t, found, want, page)
		for _, f := range found {
			golden.Equal(t, filepath.Join(filepath.Dir(page), f[2]), drawing(t, strings.Fields(f[1])))
		}
	}
}

// drawing returns the SVG that the command writes.
func drawing(t *testing.T, args []string) string {
	file := filepath.Join(t.TempDir(), "run.svg")
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs, width: mostColumns, now: time.Now}
	require.Zero(t, a.main(context.Background(), append(args, "-o", file)), errs.String())
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(text)
}
