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

// Does a real program change the user's folder through a link? One into the folder leads into the
// copy; one that leads out, to the real files.
func TestStageLinks(t *testing.T) {
	top, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	from, outside := filepath.Join(top, "work"), filepath.Join(top, "outside")
	require.NoError(t, os.MkdirAll(filepath.Join(from, "sub"), 0o700))
	require.NoError(t, os.Mkdir(outside, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(from, "kept"), []byte("kept"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(outside, "data"), []byte("data"), 0o600))
	for name, target := range map[string]string{
		"outside/back": from + "/back", "outside/file": "../work/kept", "alias": "work", // beside the folder
		"work/whole": from, "work/alias": top + "/alias/kept", "work/absolute": from + "/kept",
		"work/slash": from + "//./kept", "work/chain": "absolute", "work/sub/up": "../kept",
		"work/sub/round": "../../work/kept", "work/far": "../../" + filepath.Base(top) + "/work/kept",
		"work/hop": "../outside/file", "work/dots": outside + "/../work/kept",
		"work/new": from + "/made1", "work/gone": outside + "/back", "work/loop": from + "/loop", // nothing is there
		"work/out": "../outside/data", "work/abs-out": outside + "/data",
	} {
		require.NoError(t, os.Symlink(target, filepath.Join(top, name)))
	}
	t.Chdir(from)
	s, err := newStage()
	require.NoError(t, err)
	for range 2 {
		for _, name := range []string{"whole/kept", "alias", "absolute", "slash", "chain", "sub/up", "sub/round", "far", "hop", "dots",
			"../alias/kept", "new", "gone", "whole/sub/fresh"} {
			require.NoError(t, os.WriteFile(s.dir()+"/"+name, []byte(name), 0o600), name)
		}
		for _, name := range []string{"made1", "back", "sub/fresh"} {
			require.NoFileExists(t, filepath.Join(from, name))
			require.FileExists(t, filepath.Join(s.dir(), name))
		}
		require.Error(t, os.WriteFile(filepath.Join(s.dir(), "loop"), nil, 0o600))
		for _, name := range []string{"out", "abs-out", "../outside/data"} {
			text, err := os.ReadFile(s.dir() + "/" + name)
			require.NoError(t, err, name)
			require.Equal(t, "data", string(text), name)
		}
		require.NoError(t, os.Mkdir(s.dir()+"/../made", 0o700)) // in the next run, too
		require.NoError(t, s.reset())
	}
	text, err := os.ReadFile("kept")
	require.NoError(t, err)
	require.Equal(t, "kept", string(text))
	require.NoError(t, s.close())
	require.FileExists(t, filepath.Join(outside, "data"))
}
