//go:build unix

package scratch_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/scratch"
)

// Do random calls come to the same in memory as on a disk? Both sides begin with an equal
// folder. After each call the result and the error are compared, at the end all files.
func TestRandomCalls(t *testing.T) {
	runs := 150
	if testing.Short() {
		runs = 30
	}
	for seed := range runs {
		here, there := planted(t, seed), planted(t, seed)
		before := contents(t, here)
		memory, err := scratch.New(scratch.Config{Folder: here, Now: time.Now})
		require.NoError(t, err)
		disk := &host.Files{}
		require.NoError(t, disk.Chdir(there))
		ours, real := &player{files: memory}, &player{files: disk}
		a, b := rand.New(rand.NewPCG(uint64(seed), 0)), rand.New(rand.NewPCG(uint64(seed), 0))
		for step := range 300 {
			got, want := ours.play(a), real.play(b)
			require.Equal(t, want, got, "seed %d, call %d", seed, step)
		}
		ours.close()
		real.close()
		require.Equal(t, tree(real.files), tree(ours.files), "seed %d", seed)
		require.Equal(t, before, contents(t, here), "seed %d: the host's folder", seed)
		empty(t, memory)
		require.NoError(t, memory.Close())
		passable(there)
	}
}

// planted returns a folder with a few files. It lies so deep that nothing leads out of the
// test's own.
func planted(t *testing.T, seed int) string {
	dir := filepath.Join(t.TempDir(), "w", "x", "y", "z")
	r := rand.New(rand.NewPCG(uint64(seed), 1))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "a", "b"), 0o755))
	for _, name := range []string{"c", "a/c", "a/b/c"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), bytes.Repeat([]byte("x"), r.IntN(40000)), 0o644))
	}
	require.NoError(t, os.Symlink("a", filepath.Join(dir, "l")))
	require.NoError(t, os.Symlink("nothing", filepath.Join(dir, "a", "l")))
	when := time.Unix(1e9, 0)
	for _, name := range []string{"c", "a/c", "a/b/c", "a/b", "a", "."} {
		require.NoError(t, os.Chtimes(filepath.Join(dir, name), when, when))
	}
	return dir
}

// passable gives the rights back without which a folder cannot be removed.
func passable(dir string) {
	os.Chmod(dir, 0o700)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.IsDir() {
			passable(filepath.Join(dir, e.Name()))
		}
	}
}

// A player makes random calls. Two with equal generators make the same.
type player struct {
	files native.Files
	open  []native.File
}

// name is one of few, so that calls meet.
func name(r *rand.Rand) string {
	parts := make([]string, 1+r.IntN(3))
	for i := range parts {
		parts[i] = []string{"a", "b", "c", "l", "m", "."}[r.IntN(6)]
	}
	s := strings.Join(parts, "/")
	if r.IntN(12) == 0 {
		s += "/"
	}
	return s
}

// play makes one call and says what came of it.
func (p *player) play(r *rand.Rand) string {
	one, two := name(r), name(r)
	perm := []fs.FileMode{0o777, 0o600, 0o755}[r.IntN(3)]
	kind, size := r.IntN(20), r.IntN(50000)
	f := p.files
	switch kind {
	case 0, 1, 2:
		flag := []int{os.O_RDONLY, os.O_RDWR, os.O_WRONLY}[r.IntN(3)]
		for _, more := range []int{os.O_CREATE, os.O_EXCL, os.O_TRUNC, os.O_APPEND} {
			if r.IntN(3) == 0 {
				flag |= more
			}
		}
		if flag&os.O_CREATE == 0 {
			flag &^= os.O_EXCL // which alone means nothing
		}
		file, err := f.OpenFile(one, flag, perm)
		if err == nil {
			p.open = append(p.open, file)
		}
		return said(fmt.Sprintf("open %s %x", one, flag), err)
	case 3:
		return said("mkdir "+one, f.Mkdir(one, perm))
	case 4, 5:
		if one == "." || strings.HasSuffix(one, "/.") {
			return ""
		}
		return said("remove "+one, f.Remove(one))
	case 6, 7:
		return said("rename "+one+" "+two, f.Rename(one, two))
	case 8:
		target := []string{"a", "b", "c", "l", ".", "a/b", "m", "nothing"}[r.IntN(8)]
		return said("symlink "+target+" "+one, f.Symlink(target, one))
	case 9:
		return said("link "+one+" "+two, f.Link(one, two))
	case 10:
		to, err := f.Readlink(one)
		return said("readlink "+one+" "+to, err)
	case 11:
		return said("chmod "+one, f.Chmod(one, perm))
	case 12:
		return said("chtimes "+one, f.Chtimes(one, time.Time{}, time.Unix(int64(size), 0)))
	case 13:
		info, err := f.Stat(one)
		return said("stat "+one+" "+described(info), err)
	case 14:
		info, err := f.Lstat(one)
		return said("lstat "+one+" "+described(info), err)
	}
	return p.use(r, kind, size)
}

// use does something with one of the open files.
func (p *player) use(r *rand.Rand, kind, size int) string {
	if len(p.open) == 0 {
		return ""
	}
	i := r.IntN(len(p.open))
	f := p.open[i]
	if info, err := f.Stat(); err != nil || info.IsDir() {
		return p.list(i, err)
	}
	text := bytes.Repeat([]byte{byte('A' + size%26)}, size/3)
	switch kind {
	case 15:
		n, err := f.Write(text)
		return said(fmt.Sprint("write ", n), err)
	case 16:
		b := make([]byte, size)
		n, err := f.ReadAt(b, int64(size/2))
		return said(fmt.Sprintf("readat %d %x", n, sum(b[:n])), err)
	case 17:
		at, err := f.Seek(int64(size)-1000, r.IntN(3))
		return said(fmt.Sprint("seek ", at), err)
	case 18:
		if r.IntN(2) == 0 {
			return said("truncate", f.Truncate(int64(size)))
		}
		b, err := io.ReadAll(io.LimitReader(f, int64(size)))
		return said(fmt.Sprintf("read %d %x", len(b), sum(b)), err)
	}
	p.open = slices.Delete(p.open, i, i+1)
	info, err := f.Stat()
	return said("close "+described(info), errors.Join(err, f.Close()))
}

// list reads a folder to its end and closes it.
func (p *player) list(i int, err error) string {
	f := p.open[i]
	p.open = slices.Delete(p.open, i, i+1)
	entries, failed := f.ReadDir(-1)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name()+e.Type().String())
	}
	slices.Sort(names)
	return said(fmt.Sprint("list ", names), errors.Join(err, failed, f.Close()))
}

func (p *player) close() {
	for _, f := range p.open {
		f.Close()
	}
}

func sum(b []byte) (n uint32) {
	for _, c := range b {
		n = n*31 + uint32(c)
	}
	return n
}

// said is a call with the number of its error, by which a program knows it.
func said(call string, err error) string {
	var ours native.Errno
	var hosts syscall.Errno
	switch {
	case err == nil:
		return call
	case err == io.EOF:
		return call + ": EOF"
	case errors.As(err, &ours):
		return fmt.Sprint(call, ": ", ours)
	case errors.As(err, &hosts):
		return fmt.Sprint(call, ": ", native.Errno(hosts))
	}
	return fmt.Sprint(call, ": ", err)
}

func described(info fs.FileInfo) string {
	switch {
	case info == nil:
		return ""
	case info.IsDir():
		return fmt.Sprint(info.Name(), info.Mode())
	}
	return fmt.Sprint(info.Name(), info.Mode(), info.Size())
}

// tree describes all files that a process sees.
func tree(f native.Files) (all []string) {
	var walk func(dir string)
	walk = func(dir string) {
		file, err := f.OpenFile(dir, os.O_RDONLY, 0)
		if err != nil {
			all = append(all, said(dir, err))
			return
		}
		defer file.Close()
		entries, _ := file.ReadDir(-1)
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		for _, e := range entries {
			name := dir + "/" + e.Name()
			info, err := f.Lstat(name)
			all = append(all, said(name+" "+described(info), err))
			switch {
			case e.IsDir():
				walk(name)
			case e.Type().IsRegular():
				text, err := read(f, name)
				all = append(all, said(fmt.Sprintf("  %x", sum(text)), err))
			}
		}
	}
	walk(".")
	return all
}

func read(f native.Files, name string) ([]byte, error) {
	file, err := f.OpenFile(name, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// empty removes all that the process sees, and looks whether the memory is free again.
func empty(t *testing.T, f *scratch.Files) {
	var remove func(dir string)
	remove = func(dir string) {
		require.NoError(t, f.Chmod(dir, 0o700))
		file, err := f.OpenFile(dir, os.O_RDONLY, 0)
		require.NoError(t, err)
		entries, err := file.ReadDir(-1)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		for _, e := range entries {
			if e.IsDir() {
				remove(dir + "/" + e.Name())
			}
			require.NoError(t, f.Remove(dir+"/"+e.Name()))
		}
	}
	if f.Chmod(".", 0o700) != nil {
		return // without the right to pass it there is no way to it, not even by this name
	}
	remove(".")
	require.Less(t, f.Size(), int64(16<<10), "what is left are entries that cover those of the host")
	require.Positive(t, f.Size())
}
