package carried

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Are the copies what the packages are now? If not: go generate ./internal/carried
func TestCopies(t *testing.T) {
	var want []string
	for _, dir := range Packages() {
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(dir), "*.go"))
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			name := path.Join(dir, filepath.Base(file))
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			copied, err := fs.ReadFile(Sources(), name)
			require.NoError(t, err, "go generate ./internal/carried")
			require.Equal(t, string(text), string(copied), "%s: go generate ./internal/carried", name)
			want = append(want, name)
		}
	}
	var got []string
	require.NoError(t, fs.WalkDir(Sources(), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			got = append(got, name)
		}
		return err
	}))
	slices.Sort(want)
	require.Equal(t, want, got)
}

// Has the root of the module no Go file? With one, a program that a user writes there
// makes two packages of it, and go test ./... fails.
func TestRootIsEmpty(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "*.go"))
	require.NoError(t, err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Contains(t, string(text), "package main\n", "%s: the root holds no package of this module", file)
	}
}
