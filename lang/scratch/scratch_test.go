//go:build unix

package scratch_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/scratch"
	"github.com/gmpsim/gmpsim/sim"
)

// Do the files of a simulated program behave as real ones? Each program runs once with the
// real toolchain and once simulated, in equal folders, and prints the same. The folder of
// the simulated one is afterwards as it was before.
func TestAsReal(t *testing.T) {
	programs, err := filepath.Glob("testdata/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, programs)
	for _, name := range programs {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".go"), func(t *testing.T) {
			here, there := furnished(t), furnished(t)
			before := contents(t, here)
			got, files := simulated(t, name, scratch.Config{Folder: here, Temp: "/tmp"})
			assert.Equal(t, before, contents(t, here), "the folder of the host")
			assert.NotEmpty(t, files.Changed())
			want := real(t, name, there)
			assert.Equal(t, want, got)
			if name != "testdata/removed.go" { // there a folder is a name, which nothing has
				assert.Equal(t, want, onHost(t, name, furnished(t)), "on the host's files")
			}
		})
	}
}

// onHost returns what a simulated program prints that works on the real files of a folder.
func onHost(t *testing.T, name, dir string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	files := &host.Files{Stop: make(chan struct{})}
	require.NoError(t, files.Chdir(dir))
	return run(t, filepath.Base(name), src, files)
}

// furnished returns a folder with all kinds of files.
func furnished(t *testing.T) string {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"sub/b", "other", "many"} {
		require.NoError(t, os.MkdirAll(at(name), 0o755))
	}
	texts := map[string]string{"data.txt": "some data\n", "sub/a.txt": "a", "sub/b/c.txt": "cc", "other/d.txt": "ddd",
		"long.txt": strings.Repeat("0123456789", 4000)}
	for i := range 20 {
		texts[fmt.Sprint("many/", i)] = "n"
	}
	for name, text := range texts {
		require.NoError(t, os.WriteFile(at(name), []byte(text), 0o644))
	}
	links := map[string]string{"file-link": "data.txt", "dir-link": "sub", "dangling": "not-there", "loop1": "loop2", "loop2": "loop1",
		"deep": "dir-link/b", "up": ".", "out": "/"}
	for name, to := range links {
		require.NoError(t, os.Symlink(to, at(name)))
	}
	require.NoError(t, syscall.Mkfifo(at("fifo"), 0o600))
	when := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if d.Type()&fs.ModeSymlink == 0 {
			err = os.Chtimes(name, when, when)
		}
		return err
	}))
	return dir
}

// contents describes all that is in a folder, times included.
func contents(t *testing.T, dir string) (all []string) {
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		info, err := os.Lstat(name)
		require.NoError(t, err)
		text := ""
		switch {
		case info.Mode().IsRegular():
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			text = string(b)
		case info.Mode()&fs.ModeSymlink != 0:
			text, err = os.Readlink(name)
			require.NoError(t, err)
		}
		all = append(all, fmt.Sprintf("%s %v %d %v %.20q", name, info.Mode(), info.Size(), info.ModTime(), text))
		return nil
	}))
	return all
}

// simulated returns what a program prints in a box.
func simulated(t *testing.T, name string, c scratch.Config) (string, *scratch.Files) {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return boxed(t, filepath.Base(name), src, c)
}

func boxed(t *testing.T, name string, src []byte, c scratch.Config) (string, *scratch.Files) {
	c.Now = func() time.Time { return time.Unix(1767225600, 0) }
	files, err := scratch.New(c)
	require.NoError(t, err)
	t.Cleanup(func() { files.Close() })
	return run(t, name, src, files), files
}

// run returns what a program prints that has these files.
func run(t *testing.T, name string, src []byte, files native.Files) string {
	p, err := lang.Load(name, src)
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot(), MaxSteps: 100_000_000})
	require.NoError(t, err)
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &out, Args: []string{"program"}, Files: files, Wall: time.Unix(1767225600, 0)})
	m.Start(r.Main(), r.MainSymbol())
	r.Finish(m.Run())
	return out.String()
}

// real returns what a program prints in a folder, with the umask of a box.
func real(t *testing.T, name, dir string) string {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	exe := filepath.Join(t.TempDir(), "program")
	out, err := exec.CommandContext(ctx, "go", "build", "-o", exe, name).CombinedOutput()
	require.NoError(t, err, string(out))
	cmd := exec.CommandContext(ctx, "sh", "-c", `umask 022; exec "$0"`, exe)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PWD="+dir)
	out, err = cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return string(out)
}
