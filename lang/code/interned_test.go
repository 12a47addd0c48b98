package code

import (
	"go/types"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A tower of types is described in a time that grows with its square, not with its cube.
func TestTowerOfPointers(t *testing.T) {
	ts := NewTypes(types.SizesFor("gc", "amd64"), nil)
	begin := time.Now()
	var tower, same types.Type = types.Typ[types.Int], types.Typ[types.Int]
	for range 3000 {
		tower, same = types.NewPointer(tower), types.NewPointer(same)
	}
	require.Same(t, ts.Of(tower), ts.Of(same))
	require.Len(t, ts.All, 3002)
	require.Less(t, time.Since(begin), 10*time.Second)
}
