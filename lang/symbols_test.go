package lang

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// Do the two kinds of code have the same symbols? A view asks either.
func TestSymbolsAgree(t *testing.T) {
	for _, name := range []string{"concurrency", "composite", "faults"} {
		src, err := os.ReadFile("testdata/real/" + name + ".go")
		require.NoError(t, err)
		p, err := Load("p.go", src)
		require.NoError(t, err)
		require.Equal(t, p.compiled(false).symbols, p.compiled(true).symbols)
	}
}
