package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Does verify say what it lacks where there is no Go?
func TestVerifyWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	s := newSession()
	require.Equal(t, statusUsage, s.main(t.Context(), []string{"verify", "last-one-first"}))
	require.Equal(t, "gmpsim: no go command on the PATH: install Go 1.26 to compare with the real\n        runtime\n", s.err.String())
}

// Does Ctrl-C stop a real run at once, and is nothing left of it?
func TestVerifyInterrupt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("there is no go command to compare with")
	}
	file, dir := forever(t), t.TempDir()
	t.Setenv("TMPDIR", dir)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		defer cancel()
		for ctx.Err() == nil { // until the program is built
			if built, _ := filepath.Glob(filepath.Join(dir, "gmpsim-real-*", "one", "program")); built != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	s := newSession()
	require.Equal(t, statusInterrupt, s.main(ctx, []string{"verify", "--timeout", "10m", file}), s.err.String())
	require.Equal(t, "gmpsim: stopped by Ctrl-C: nothing was compared\n", s.err.String())
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}
