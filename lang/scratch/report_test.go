//go:build unix

package scratch_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/scratch"
)

// What does Changed tell? What the host does not have, or has otherwise; not what came and
// went again.
func TestChanged(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"kept", "gone", "other", "moved", "touched"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600))
	}
	f, err := scratch.New(scratch.Config{Folder: dir, Temp: "/tmp", Now: time.Now})
	require.NoError(t, err)
	defer f.Close()
	put := func(name, text string) {
		file, err := f.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
		require.NoError(t, err)
		_, err = file.Write([]byte(text))
		require.NoError(t, err)
		require.NoError(t, file.Close())
	}
	_, err = f.Stat("kept")
	require.NoError(t, err)
	require.Empty(t, f.Changed())
	put("short", "x")
	put("/tmp/short", "x")
	require.NoError(t, f.Remove("short"))
	require.NoError(t, f.Remove("/tmp/short"))
	require.Empty(t, f.Changed())

	put("new", "x")
	put("other", "x")
	put("/tmp/left", "x")
	require.NoError(t, f.Mkdir("folder", 0o700))
	put("folder/in", "x")
	require.NoError(t, f.Remove("gone"))
	require.NoError(t, f.Rename("moved", "there"))
	require.NoError(t, f.Chmod("touched", 0o400))
	require.Equal(t, []string{"/tmp/left", "folder/", "gone", "moved", "new", "other", "there", "touched"}, f.Changed())

	first, times := f.Refused()
	require.Zero(t, times, first)
	_, err = f.OpenFile("../x", os.O_WRONLY|os.O_CREATE, 0o600)
	require.Equal(t, native.EACCES, err)
	first, times = f.Refused()
	require.Equal(t, filepath.Dir(dir), first)
	require.Equal(t, 1, times)
}

// What can be done with files that are only to be read, and with none?
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a"), []byte("text"), 0o600))
	for _, folder := range []string{dir, ""} {
		f, err := scratch.New(scratch.Config{Folder: folder, Temp: "/tmp", ReadOnly: true, Now: time.Now})
		require.NoError(t, err)
		_, err = f.OpenFile("new", os.O_CREATE|os.O_WRONLY, 0o600)
		require.Equal(t, native.EACCES, err)
		require.Equal(t, native.EACCES, f.Mkdir("new", 0o700))
		require.Equal(t, native.EACCES, f.Symlink("a", "new"))
		missing := func(err error) {
			if folder == "" {
				require.Equal(t, native.ENOENT, err)
			} else {
				require.ErrorIs(t, err, os.ErrPermission)
			}
		}
		missing(f.Remove("a"))
		missing(f.Rename("a", "b"))
		missing(f.Link("a", "b"))
		missing(f.Chmod("a", 0o700))
		missing(f.Chtimes("a", time.Time{}, time.Unix(1, 0)))
		_, err = f.OpenFile("a", os.O_RDWR, 0)
		missing(err)
		_, err = f.OpenFile("a", os.O_RDONLY|os.O_TRUNC, 0)
		missing(err)
		if folder != "" {
			file, err := f.OpenFile("a", os.O_RDONLY, 0)
			require.NoError(t, err)
			b := make([]byte, 10)
			n, err := file.Read(b)
			require.NoError(t, err)
			require.Equal(t, "text", string(b[:n]))
			require.NoError(t, file.Close())
		}
		require.Empty(t, f.Changed())
		name, _ := f.Withheld()
		require.Contains(t, []string{"/new", filepath.Join(dir, "new")}, name)
		name, times := f.Refused()
		require.Zero(t, times, name)
		require.NoError(t, f.Close())
	}
}

// Which refusals would there not be if the program could change files? Not those outside.
func TestWithheld(t *testing.T) {
	dir, temp := t.TempDir(), t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a"), nil, 0o600))
	open := func(name string, flag int) func(*scratch.Files) error {
		return func(f *scratch.Files) error { _, err := f.OpenFile(name, flag, 0o600); return err }
	}
	for _, c := range []struct {
		try               func(*scratch.Files) error
		withheld, outside string
	}{
		{open("a", os.O_RDWR), "a", ""},
		{open("b", os.O_WRONLY|os.O_CREATE), dir + "/b", ""},
		{func(f *scratch.Files) error { return f.Remove("a") }, dir + "/a", ""},
		{func(f *scratch.Files) error { return f.Chmod("a", 0o700) }, "a", ""},
		{open(temp+"/b", os.O_WRONLY|os.O_CREATE), temp, ""},
		{open("/bin/sh", os.O_RDONLY), "", "/bin"},
		{open("/bin/sh", os.O_WRONLY), "", "/bin"},
		{func(f *scratch.Files) error { return f.Remove("/bin") }, "", "/"},
		{func(f *scratch.Files) error { return f.Chmod("/bin", 0o700) }, "", "/bin"},
		{open("/", os.O_RDONLY), "", "/"},
	} {
		f, err := scratch.New(scratch.Config{Folder: dir, Temp: temp, ReadOnly: true, Now: time.Now})
		require.NoError(t, err)
		require.ErrorIs(t, c.try(f), os.ErrPermission)
		withheld, _ := f.Withheld()
		outside, _ := f.Refused()
		assert.Equal(t, []string{c.withheld, c.outside}, []string{withheld, outside})
		require.NoError(t, f.Close())
	}
}

// How much may the changes take? A file may be larger than that if nothing is in it.
func TestLimit(t *testing.T) {
	f, err := scratch.New(scratch.Config{Folder: t.TempDir(), Limit: 1 << 20, Now: time.Now})
	require.NoError(t, err)
	defer f.Close()
	file, err := f.OpenFile("a", os.O_RDWR|os.O_CREATE, 0o600)
	require.NoError(t, err)
	require.NoError(t, file.Truncate(1<<40))
	require.False(t, f.Full())
	n, err := file.WriteAt(make([]byte, 2<<20), 1<<39)
	require.Equal(t, native.ENOSPC, err)
	require.True(t, f.Full())
	require.InDelta(t, 1<<20, n, 1<<15)
	require.LessOrEqual(t, f.Size(), int64(1<<20))
	for n = 0; f.Mkdir(string(rune('b'+n)), 0o700) == nil; n++ {
	}
	require.Less(t, n, 1000)
	require.NoError(t, f.Remove("a"))
	require.NoError(t, file.Close())
	require.Less(t, f.Size(), int64(1<<19))
	require.NoError(t, f.Mkdir("last", 0o700))
}

// Do files that the program only looks at leave room for what it writes? And does the name of
// a folder that is too deep to have one take no time?
func TestManyAndDeep(t *testing.T) {
	dir := t.TempDir()
	for i := range 300 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, strconv.Itoa(i)), nil, 0o600))
	}
	f, err := scratch.New(scratch.Config{Folder: dir, Limit: 64 << 10, Now: time.Now})
	require.NoError(t, err)
	defer f.Close()
	file, err := f.OpenFile(".", os.O_RDONLY, 0)
	require.NoError(t, err)
	entries, err := file.ReadDir(-1)
	require.NoError(t, err)
	require.Len(t, entries, 300)
	require.Greater(t, f.Size(), int64(64<<10))
	require.NoError(t, f.Mkdir("d", 0o700))

	f, err = scratch.New(scratch.Config{Folder: dir, Now: time.Now})
	require.NoError(t, err)
	defer f.Close()
	for range 100_000 {
		require.NoError(t, f.Mkdir("d", 0o700))
		require.NoError(t, f.Chdir("d"))
	}
	_, err = f.Getwd()
	require.Equal(t, native.ENAMETOOLONG, err)
	require.Equal(t, []string{"d/"}, f.Changed())
}
