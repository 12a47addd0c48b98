package compile_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// Do the two kinds of code have the same symbols? A view asks either.
func TestSymbolsAgree(t *testing.T) {
	for _, name := range []string{"concurrency", "composite", "faults"} {
		src, err := os.ReadFile("../testdata/real/" + name + ".go")
		require.NoError(t, err)
		require.Equal(t, compiled(t, "p.go", src, false).Symbols, compiled(t, "p.go", src, true).Symbols)
	}
}
