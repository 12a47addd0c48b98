package goflags

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Which flags are kept?
func TestModules(t *testing.T) {
	for flags, want := range map[string]string{
		"":                            None,
		"-race -tags=x -mod=mod":      None,
		"-mod=vendor --modfile=a.mod": None + " -mod=vendor --modfile=a.mod",
		"-v -mod=readonly":            None + " -mod=readonly",
	} {
		require.Equal(t, want, Modules(flags), flags)
	}
}
