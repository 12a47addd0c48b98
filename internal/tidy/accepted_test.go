package tidy

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Does an excuse cover what it says, no more, and no longer than it is needed?
func TestUnexcused(t *testing.T) {
	found := []finding{{"sim/a.go", 1, "x"}, {"sim/event/b.go", 2, "y"}, {"simple/c.go", 3, "z"}}
	require.Equal(t, []string{"sim/a.go:1: x", "sim/event/b.go:2: y", "simple/c.go:3: z"}, unexcused("columns", found, nil))
	all, one := []excuse{{"columns", "sim", 2, "old"}}, []excuse{{"columns", "sim", 1, "old"}}
	require.Equal(t, []string{"simple/c.go:3: z"}, unexcused("columns", found, all))
	require.Equal(t, []string{"sim/event/b.go:2: y", "simple/c.go:3: z"}, unexcused("columns", found, one))
	require.Len(t, unexcused("docs", found, all), 3, "of another rule")

	left := unexcused("columns", found[2:], []excuse{{"columns", "simple", 2, "old"}, {"columns", "sim", 1, "old"}})
	require.Len(t, left, 2)
	require.Contains(t, left[0], "simple: 1 are left; ")
	require.Contains(t, left[1], "sim: nothing is left of ")
}
