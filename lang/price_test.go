package lang

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/kernels"
)

// Do the tolls of ordinary programs fit into their 8 bits? Where code goes straight on for
// long, an instruction that pays stands in between.
func TestTollsFit(t *testing.T) {
	for _, k := range kernels.All() {
		p, err := Load("main.go", []byte(k.Program(1)))
		require.NoError(t, err)
		for _, shared := range []bool{false, true} {
			require.Zero(t, p.compiled(shared).Tolls.Scale, k.Name)
		}
	}
}
