//go:build linux

package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// What is said of files that have no end, or that never begin? Each of these made gmpsim
// wait or die of memory, or could have.
func TestOddFiles(t *testing.T) {
	const program, vendored = "package main\n\nfunc main() {}\n", "package main\n\nimport _ \"example.com/a\"\n\nfunc main() {}\n"
	const module = "module example.com/odd\n\ngo 1.26\n\nrequire example.com/a v1.0.0\n"
	pipe := func(name string) error { return syscall.Mkfifo(name, 0o600) }
	zero := func(name string) error { return os.Symlink("/dev/zero", name) }
	huge := func(name string) error {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			return err
		}
		return os.Truncate(name, 100<<30)
	}
	for _, test := range []struct {
		file   string
		make   func(string) error
		others map[string]string
		want   string
	}{
		{"main.go", pipe, nil, "main.go is not an ordinary file; copy the program into one"},
		{"main.go", zero, nil, "main.go is not an ordinary file; copy the program into one"},
		{"main.go", huge, nil, "main.go cannot be read: it is larger than 256 MB"},
		{"go.mod", pipe, map[string]string{"main.go": program}, "DIR/go.mod: it is not an ordinary file"},
		{"go.mod", zero, map[string]string{"main.go": program}, "DIR/go.mod: it is not an ordinary file"},
		{"go.mod", huge, map[string]string{"main.go": program}, "DIR/go.mod: it is larger than 256 MB"},
		{"go.work", pipe, map[string]string{"main.go": program, "go.mod": module}, "DIR/go.work: it is not an ordinary file"},
		{"vendor/modules.txt", pipe, map[string]string{"main.go": vendored, "go.mod": module},
			"main.go:3:8: cannot read DIR/vendor/modules.txt: it is not an ordinary file"},
		{"vendor/modules.txt", huge, map[string]string{"main.go": vendored, "go.mod": module},
			"main.go:3:8: cannot read DIR/vendor/modules.txt: it is larger than 256 MB"},
	} {
		dir := t.TempDir()
		t.Chdir(dir)
		require.NoError(t, os.Mkdir("vendor", 0o755))
		for name, text := range test.others {
			require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		}
		require.NoError(t, test.make(test.file))
		require.Contains(t, said(t, dir, "run", "main.go"), test.want, test.file)
	}
}

// said is what a command that fails says, in one line, and with DIR for a folder. It may
// not take long.
func said(t *testing.T, dir string, args ...string) string {
	s := newSession()
	done := make(chan int)
	go func() { done <- s.main(context.Background(), args) }()
	select {
	case status := <-done:
		require.Equal(t, statusUsage, status, s.err.String())
	case <-time.After(time.Minute):
		t.Fatal("it waits")
	}
	return strings.ReplaceAll(strings.ReplaceAll(s.err.String(), "\n"+hanging, " "), dir, "DIR")
}

// What is said of a go command that is none?
func TestOddGoCommands(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	t.Setenv("TMPDIR", t.TempDir())
	prog := filepath.Join(t.TempDir(), "prog.go")
	require.NoError(t, os.WriteFile(prog, []byte("package main\n\nfunc main() {}\n"), 0o644))
	const (
		version = "if [ \"$1\" = env ]; then echo go1.26.0; exit; fi\n"
		endless = "while :; do echo 0123456789012345678901234567890123456789012345678901234567890123456789; done\n"
	)
	for script, want := range map[string]string{
		"echo oops >&2; exit 3\n":  "DIR/go env GOVERSION: exit status 3\noops",
		"":                         "DIR/go is not a go command: go env GOVERSION prints \"\"",
		"echo go1.26\necho more\n": "DIR/go is not a go command: go env GOVERSION prints \"go1.26\\nmore\"",
		"echo go1.19.3\n": "the go command on the PATH is go1.19.3, but gmpsim simulates Go 1.26: " +
			"they cannot be compared",
		"kill -9 $$\n":                        "DIR/go env GOVERSION: signal: killed",
		endless:                               "DIR/go env GOVERSION: it printed more than 16 MB and was stopped",
		version + "echo broken >&2; exit 1\n": "prog: go build: exit status 1\nbroken",
		version:                               "prog: go build made no program",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "go"), []byte("#!/bin/sh\n"+script), 0o755))
		require.Equal(t, "gmpsim: "+want+"\n", said(t, dir, "verify", "--runs", "1", prog), script)
		left, err := os.ReadDir(os.Getenv("TMPDIR"))
		require.NoError(t, err)
		require.Empty(t, left, script)
	}
}
