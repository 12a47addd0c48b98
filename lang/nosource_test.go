package lang_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
)

// Is a source without a package or a file an error, and no panic?
func TestNoSource(t *testing.T) {
	_, err := lang.LoadSource(lang.Source{})
	require.ErrorContains(t, err, "there is no source")
	src := lang.Source{}
	src.Main = new(lang.Package)
	_, err = lang.LoadSource(src)
	require.ErrorContains(t, err, "there is no source")
}
