//go:build unix

package real

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	parent = `package main

import (
	"os"
	"os/exec"
	"strconv"
)

func main() {
	cmd := exec.Command("sleep", "300")
	if err := cmd.Start(); err != nil {
		panic(err)
	}
	if err := os.WriteFile(os.Args[1], []byte(strconv.Itoa(cmd.Process.Pid)), 0o666); err != nil {
		panic(err)
	}
	for len(os.Args) > 2 {
	}
}
`
	endless = `package main

import "os"

func main() {
	for {
		os.Stdout.WriteString("again and again and again and again and again and again and again and again\n")
	}
}
`
	suicide = `package main

import "syscall"

func main() { syscall.Kill(syscall.Getpid(), syscall.SIGKILL) }
`
)

// Is a program that never ends killed with all that it has started, and is the
// child of one that ends by itself?
func TestNoOrphans(t *testing.T) {
	b := build(t, source("parent", parent))
	for _, args := range [][]string{{"forever"}, nil} {
		file := filepath.Join(t.TempDir(), "pid")
		ctx, cancel := context.WithTimeoutCause(t.Context(), 2*time.Second, fmt.Errorf("too long"))
		_, err := b.Run(ctx, "parent", Options{Procs: 1, Args: append([]string{file}, args...)})
		cancel()
		if args != nil {
			require.EqualError(t, err, "parent: too long")
		}
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		pid, err := strconv.Atoi(string(text))
		require.NoError(t, err)
		require.Eventually(t, func() bool { return gone(pid) }, 5*time.Second, 10*time.Millisecond)
	}
}

// gone reports whether no process has the number, or one that is dead and that
// nobody has buried yet.
func gone(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err == nil {
		_, state, _ := strings.Cut(string(stat), ") ")
		return strings.HasPrefix(state, "Z")
	}
	return syscall.Kill(pid, 0) == syscall.ESRCH
}

// What is said of a program that prints without bound, or dies of a signal?
func TestBadEnds(t *testing.T) {
	b := build(t, source("endless", endless))
	_, err := b.Run(t.Context(), "endless", Options{Procs: 1})
	require.ErrorIs(t, err, ErrPrints)
	require.EqualError(t, err, "endless: it printed more than 16 MB and was stopped: too much to compare")
	b = build(t, source("suicide", suicide))
	_, err = b.Run(t.Context(), "suicide", Options{Procs: 1})
	require.EqualError(t, err, "suicide: it was killed by a signal: killed")
}

// Is a go command that is stopped stopped with its compilers, and does it leave
// nothing behind?
func TestBuildIsStopped(t *testing.T) {
	tc := toolchain(t)
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("GOCACHE", filepath.Join(t.TempDir(), "cache"))
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	_, err := tc.Build(ctx, source("order", order))
	require.ErrorIs(t, err, context.DeadlineExceeded)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}
