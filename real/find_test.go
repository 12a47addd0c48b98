package real_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// What is said of a machine on which nothing can be compared?
func TestFindFails(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	_, err := real.Find(t.Context())
	require.ErrorIs(t, err, real.ErrNoGo)

	require.NoError(t, os.WriteFile(filepath.Join(dir, "go"), []byte("#!/bin/sh\nexit 0\n"), 0o755))
	_, err = real.Find(t.Context())
	require.ErrorContains(t, err, "is not a go command: go env GOVERSION prints \"\"")

	t.Setenv("TMPDIR", filepath.Join(dir, "missing"))
	_, err = real.Find(t.Context())
	require.ErrorContains(t, err, "no temporary folder can be made: ")
	require.ErrorContains(t, err, "\n\tset TMPDIR to a folder that can be written")
}
