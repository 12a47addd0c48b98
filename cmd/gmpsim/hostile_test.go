//go:build linux

package main

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

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

// Does a pipe carry what another process writes, with --files host?
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	require.NoError(t, syscall.Mkfifo("pipe", 0o600))
	source := "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\n" +
		"func main() {\n\tb, err := os.ReadFile(\"pipe\")\n\tfmt.Println(string(b), err)\n}\n"
	require.NoError(t, os.WriteFile("read.go", []byte(source), 0o644))
	written := make(chan error, 1)
	go func() { written <- os.WriteFile("pipe", []byte("through the pipe"), 0) }()
	s := newSession()
	require.Zero(t, s.main(context.Background(), []string{"run", "-q", "--files", "host", "read.go"}), s.err.String())
	require.Equal(t, "through the pipe <nil>\n", s.out.String())
	require.NoError(t, <-written)
}

// Does Ctrl-C end a program that waits for another process to open a pipe, or to write into it?
func TestInterruptedPipe(t *testing.T) {
	for _, opened := range []bool{false, true} {
		dir := t.TempDir()
		require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600))
		file := filepath.Join(dir, "wait.go")
		source := "package main\n\nimport \"os\"\n\n" +
			"func main() {\n\tf, _ := os.Open(\"pipe\")\n\tf.Read(make([]byte, 1))\n\tfor {\n\t}\n}\n"
		require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
		t.Chdir(dir)
		if opened {
			f, err := os.OpenFile("pipe", os.O_RDWR, 0)
			require.NoError(t, err)
			defer f.Close()
		}
		s := newSession()
		ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
		require.Equal(t, statusInterrupt, s.main(ctx, []string{"run", "--files", "host", file}), s.err.String())
		cancel()
	}
}
