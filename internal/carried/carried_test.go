package carried

import (
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// Is the archive what the packages are now, without their tests?
func TestSources(t *testing.T) {
	a := txtar.Archive{Comment: []byte("Written by go test ./internal/carried -update. DO NOT EDIT.\n")}
	for _, dir := range []string{"pool", "pool/load", "work"} {
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(dir), "*.go"))
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			a.Files = append(a.Files, txtar.File{Name: path.Join(dir, filepath.Base(file)), Data: text})
		}
	}
	text := string(txtar.Format(&a))
	require.Equal(t, a.Files, txtar.Parse([]byte(text)).Files, "a line of a source looks like one of an archive")
	golden.Equal(t, "sources.txtar", text)
}

// Has the root of the module no package of this module? With one, a program that a user
// writes there makes two packages of it, and go test ./... fails.
func TestRootIsEmpty(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "*.go"))
	require.NoError(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Contains(t, string(text), "package main\n", "%s: the root holds no package of this module", file)
	}
}
