package main

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// Can a program harm the host? Each line of the recorded output is one try, with the error
// that it got: that of a real call by a user who may not do it. Afterwards all files are as
// they were before. The program runs under each command and in each box but that of the host.
func TestHostile(t *testing.T) {
	dir := target(t)
	src, err := filepath.Abs("testdata/hostile/attack.go")
	require.NoError(t, err)
	before := everything(t, dir)
	for _, args := range [][]string{
		{"run", "-q"}, {"trace"}, {"compare", "--with", "procs=1"},
		{"run", "-q", "--files", "read"}, {"run", "-q", "--files", "none"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			s := newSession()
			s.env = []string{"SECRET=word", "HOME=" + filepath.Join(dir, "outside"), "TMPDIR=/tmp"}
			t.Chdir(filepath.Join(dir, "inside"))
			s.main(context.Background(), append(args, src))
			t.Chdir(filepath.Dir(src))
			require.Equal(t, before, everything(t, dir))
			if len(args) == 2 && args[0] == "run" {
				file := filepath.Join(filepath.Dir(src), "attack.out")
				notes := strings.ReplaceAll(s.err.String(), "\n"+hanging, " ") // how they are folded depends on dir
				text := strings.ReplaceAll(s.out.String()+notes, dir, "ROOT")
				if golden.Updating() {
					golden.Write(t, file, text)
				}
				require.Equal(t, golden.Read(t, file), text)
			}
		})
	}
}

// target returns a folder with the program's own in it, and one that is none of its business.
func target(t *testing.T) string {
	if runtime.GOOS != "linux" {
		t.Skip("the words of the errors are those of Linux")
	}
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"outside/deep", "inside/sub"} {
		require.NoError(t, os.MkdirAll(at(name), 0o755))
	}
	for _, name := range []string{"outside/secret.txt", "outside/deep/a.txt", "inside/kept.txt", "inside/prog.go", "inside/sub/a.txt"} {
		require.NoError(t, os.WriteFile(at(name), []byte(name), 0o644))
	}
	for name, to := range map[string]string{"inside/out-link": "../outside", "inside/out-file": "../outside/secret.txt",
		"inside/abs-link": at("outside"), "inside/sub/up-link": "../.."} {
		require.NoError(t, os.Symlink(to, at(name)))
	}
	require.NoError(t, syscall.Mkfifo(at("inside/fifo"), 0o666))
	socket, err := net.Listen("unix", at("inside/socket"))
	require.NoError(t, err)
	t.Cleanup(func() { socket.Close() })
	return dir
}

// everything describes the files below a folder.
func everything(t *testing.T, dir string) (all []string) {
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		info, err := d.Info()
		require.NoError(t, err)
		text := []byte(nil)
		if info.Mode().IsRegular() {
			text, err = os.ReadFile(name)
			require.NoError(t, err)
		}
		all = append(all, fmt.Sprintf("%s %v %d %v %s", name, info.Mode(), info.Size(), info.ModTime(), text))
		return nil
	}))
	return all
}
