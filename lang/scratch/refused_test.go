//go:build linux

package scratch_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/scratch"
)

// Is each refusal the one of a real system? The real program runs as a user who may pass
// through the folder above his own, and do nothing else there.
func TestRefusedAsReal(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can run a program as somebody else")
	}
	const name = "testdata/refused/refused.go"
	here, there := fenced(t), fenced(t)
	before := contents(t, here)
	got, files := simulated(t, name, scratch.Config{Folder: filepath.Join(here, "inside")})
	assert.Equal(t, before, contents(t, here))
	refused, times := files.Refused()
	assert.Equal(t, filepath.Join(here, "outside"), refused)
	assert.Greater(t, times, 50)
	assert.Equal(t, asNobody(t, name, there), got)
}

const nobody = 65534

// fenced returns a folder with nobody's inside and another's outside.
func fenced(t *testing.T) string {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, mode := range map[string]os.FileMode{"inside": 0o755, "outside": 0o700, "outside/deep": 0o700} {
		require.NoError(t, os.MkdirAll(at(name), mode))
		require.NoError(t, os.Chmod(at(name), mode))
	}
	for _, name := range []string{"inside/kept.txt", "outside/secret.txt", "outside/deep/a.txt", "file"} {
		require.NoError(t, os.WriteFile(at(name), []byte("text"), 0o600))
	}
	require.NoError(t, os.Symlink("../outside", at("inside/link")))
	require.NoError(t, os.Symlink("../outside/secret.txt", at("inside/to-file")))
	for _, name := range []string{"inside", "inside/kept.txt", "inside/link", "inside/to-file"} {
		require.NoError(t, os.Lchown(at(name), nobody, nobody))
	}
	require.NoError(t, os.Chmod(dir, 0o711))
	require.NoError(t, os.Chmod(filepath.Dir(dir), 0o711))
	return dir
}

// asNobody returns what a program prints that runs in the folder inside.
func asNobody(t *testing.T, name, dir string) string {
	exe := filepath.Join(dir, "program")
	out, err := exec.CommandContext(t.Context(), "go", "build", "-o", exe, name).CombinedOutput()
	require.NoError(t, err, string(out))
	cmd := exec.CommandContext(t.Context(), exe)
	cmd.Dir = filepath.Join(dir, "inside")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err = cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return string(out)
}
