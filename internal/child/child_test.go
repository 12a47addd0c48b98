//go:build unix

package child

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// shell is a command that runs a script.
func shell(script string) Command {
	return Command{Path: "/bin/sh", Args: []string{"-c", script}, Patience: 300 * time.Millisecond}
}

// What is said of a program that does not do what it should?
func TestRun(t *testing.T) {
	for script, want := range map[string]string{
		"sleep 300":                             "it did not end within 300ms and was stopped",
		"trap '' TERM INT; while :; do :; done": "it did not end within 300ms and was stopped",
		"echo why >&2; exit 3":                  "exit status 3\nwhy",
		"kill -9 $$":                            "signal: killed",
	} {
		_, err := shell(script).Run(t.Context())
		require.EqualError(t, err, want, script)
	}
	c := shell("while :; do echo endless endless endless endless endless endless endless endless; done")
	c.Patience = time.Minute
	_, err := c.Run(t.Context())
	require.ErrorIs(t, err, ErrPrints)
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("not wanted"))
	_, err = c.Run(ctx)
	require.EqualError(t, err, "not wanted")
	_, err = Command{Path: "/nowhere/go", Patience: time.Second}.Run(t.Context())
	require.ErrorContains(t, err, "/nowhere/go: no such file or directory")
	text, err := shell("echo answer; echo noise >&2").Run(t.Context())
	require.NoError(t, err)
	require.Equal(t, "answer\n", string(text))
}

// Is a process killed that a program leaves behind, although it holds the streams open?
func TestLeftBehind(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pid")
	c := shell("sleep 300 & echo $! > " + file + "; echo answer")
	c.Patience = 20 * time.Second
	text, err := c.Run(t.Context())
	require.NoError(t, err)
	require.Equal(t, "answer\n", string(text))
	requireGone(t, file)
}

// Is a child killed when its parent is, even by the child itself?
func TestParentIsKilled(t *testing.T) {
	if file := os.Getenv("CHILD_TEST_FILE"); file != "" {
		c := shell("echo $$ > " + file + "; kill -9 $PPID; while :; do :; done")
		c.Patience = time.Minute
		_, err := c.Run(t.Context())
		t.Fatal("not killed", err)
	}
	file := filepath.Join(t.TempDir(), "pid")
	parent := exec.Command(os.Args[0], "-test.run", "^TestParentIsKilled$")
	parent.Env = append(os.Environ(), "CHILD_TEST_FILE="+file)
	require.EqualError(t, parent.Run(), "signal: killed")
	requireGone(t, file)
}

// requireGone requires that the process whose number is in a file soon does not run.
func requireGone(t *testing.T, file string) {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
		if err == nil {
			_, state, _ := strings.Cut(string(stat), ") ")
			return strings.HasPrefix(state, "Z")
		}
		return syscall.Kill(pid, 0) == syscall.ESRCH
	}, 5*time.Second, 10*time.Millisecond)
}
