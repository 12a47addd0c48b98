package randprog

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Is a program the same whenever it is made, and another one for another seed?
// Whether it is correct Go is for those to find out who compile it.
func TestRepeatable(t *testing.T) {
	for seed := range uint64(3) {
		first, err := Source(seed, 3)
		require.NoError(t, err)
		second, err := Source(seed, 3)
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
		other, err := Source(seed+1, 3)
		require.NoError(t, err)
		require.NotEqual(t, string(first), string(other))
	}
}
