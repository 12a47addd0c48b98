package langtest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/real"
)

// AsksReal reports whether there is a toolchain of the modelled release to ask, and
// time for it.
func AsksReal(t *testing.T) bool {
	if testing.Short() {
		return false
	}
	tools, err := real.Find(t.Context())
	if errors.Is(err, real.ErrNoGo) {
		return false
	}
	require.NoError(t, err)
	return tools.Models(text.GoVersion)
}

// Corpus returns the programs in directories of testdata.
func Corpus(t *testing.T, dirs ...string) (names []string) {
	t.Helper()
	for _, dir := range dirs {
		err := filepath.WalkDir(filepath.Join("testdata", dir), func(name string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(name, ".go") {
				names = append(names, strings.TrimPrefix(name, "testdata/"))
			}
			return err
		})
		require.NoError(t, err)
	}
	return names
}

// ReadCorpus returns the text of one of them.
func ReadCorpus(t *testing.T, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return src
}
