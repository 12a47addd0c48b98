package source

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is said of a package in a module of its own below the program's, and of one that is nowhere?
func TestNestedModule(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	write("go.mod", "module ex.com/m\n\ngo 1.26\n")
	write("sub/go.mod", "module ex.com/m/sub\n\ngo 1.26\n")
	write("sub/deep/s.go", "package deep\n")
	m, err := moduleAbove(root)
	require.NoError(t, err)
	require.Equal(t, filepath.Join("sub", "go.mod"), m.nested("ex.com/m/sub"))
	require.Equal(t, filepath.Join("sub", "go.mod"), m.nested("ex.com/m/sub/deep"))
	require.Empty(t, m.nested("ex.com/m/none"))
	require.Empty(t, m.nested("ex.com/other"))
}

// What is said of a link to nothing among the files of a folder?
func TestDanglingLink(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("nowhere.go", filepath.Join(dir, "x.go")); err != nil {
		t.Skip(err)
	}
	_, err := readFolder(dir, "prog")
	require.EqualError(t, err, filepath.Join("prog", "x.go")+" is a link to nowhere.go, and there is no such file; remove the link")
}
