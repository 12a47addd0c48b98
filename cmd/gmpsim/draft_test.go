package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Is the file that was there kept until there is a better one, with its permissions and the link that leads to it?
func TestDraft(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "run.svg"), filepath.Join(dir, "link.svg")
	require.NoError(t, os.WriteFile(file, []byte("old"), 0o640))
	require.NoError(t, os.Symlink("run.svg", link))
	write := func(keep bool) {
		d, err := openDraft(link, nil)
		require.NoError(t, err)
		defer d.discard()
		_, err = d.Write([]byte("new"))
		require.NoError(t, err)
		if keep {
			require.NoError(t, d.keep())
		}
	}
	for keep, want := range map[bool]string{false: "old", true: "new"} {
		require.NoError(t, os.WriteFile(file, []byte("old"), 0o640))
		write(keep)
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, want, string(text))
		info, err := os.Lstat(file)
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o640), info.Mode())
		info, err = os.Lstat(link)
		require.NoError(t, err)
		require.Equal(t, os.ModeSymlink, info.Mode().Type())
		left, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Len(t, left, 2, "nothing half written stays")
	}
}
