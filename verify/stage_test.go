package verify

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Does each run find the same files, whatever the one before it did to them?
func TestStage(t *testing.T) {
	from := t.TempDir()
	at := func(name string) string { return filepath.Join(from, name) }
	when := time.Unix(1e9, 0)
	require.NoError(t, os.MkdirAll(at("a/b"), 0o755))
	require.NoError(t, os.WriteFile(at("a/b/c"), []byte("text"), 0o640))
	require.NoError(t, os.Symlink("a/b", at("link")))
	require.NoError(t, os.Chmod(at("a/b"), 0o500))
	t.Cleanup(func() { os.Chmod(at("a/b"), 0o700) })
	for _, name := range []string{"a/b/c", "a/b", "a", "."} {
		require.NoError(t, os.Chtimes(at(name), when, when))
	}
	t.Chdir(from)
	t.Setenv("TMPDIR", from) // where the copy is made, too
	s, err := newStage()
	require.NoError(t, err)
	require.Equal(t, filepath.Base(from), filepath.Base(s.dir()))
	for range 2 {
		for _, name := range []string{"a/b/c", "a/b", "a", "."} {
			want, err := os.Lstat(at(name))
			require.NoError(t, err)
			got, err := os.Lstat(filepath.Join(s.dir(), name))
			require.NoError(t, err)
			require.Equal(t, want.Mode(), got.Mode(), name)
			require.Equal(t, want.ModTime(), got.ModTime(), name)
		}
		text, err := os.ReadFile(filepath.Join(s.dir(), "link", "c"))
		require.NoError(t, err)
		require.Equal(t, "text", string(text))
		require.NoError(t, os.WriteFile(filepath.Join(s.dir(), "new"), nil, 0o600))
		require.NoError(t, s.reset())
	}
	require.NoError(t, s.close())
	require.NoDirExists(t, s.over)

	for i := range stageFiles {
		require.NoError(t, os.WriteFile(at(strconv.Itoa(i)), nil, 0o600))
	}
	_, err = newStage() // does not copy itself either
	require.ErrorIs(t, err, errLarge)
}
