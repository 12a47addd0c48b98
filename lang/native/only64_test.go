package native

import (
	"go/build"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// On a machine with short addresses the interpreter must not compile: it would
// read and write the wrong memory.
func TestShortAddressesAreRefused(t *testing.T) {
	for arch, refused := range map[string]bool{
		"386": true, "arm": true, "mips": true, "mipsle": true,
		"amd64": false, "arm64": false, "loong64": false, "mips64": false,
		"ppc64le": false, "riscv64": false, "s390x": false, "wasm": false,
	} {
		at := build.Default
		at.GOARCH = arch
		pkg, err := at.ImportDir(".", 0)
		require.NoError(t, err)
		assert.Equal(t, refused, slices.Contains(pkg.GoFiles, "only64.go"), arch)
	}
}
