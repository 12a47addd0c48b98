package text_test

import (
	"go/parser"
	"go/token"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

// What does a position in code mean to people?
func TestPlaces(t *testing.T) {
	places := text.NewPlaces()
	pos := func(name string) int32 {
		file, err := parser.ParseFile(places.Files, name, "package p\n\nvar x int\n", 0)
		require.NoError(t, err)
		return int32(file.Decls[0].Pos())
	}
	user, other := pos("/home/gopher/prog/q/x.go"), pos("sync/mutex.go")
	places.Enter(places.Files.File(token.Pos(user)), "q/x.go", true)

	require.Equal(t, "q/x.go:3:1", places.Traced(user))
	require.Equal(t, "/home/gopher/prog/q/x.go", places.At(user).Filename)
	require.True(t, places.IsUser(user))
	require.Equal(t, "mutex.go:3:1", places.Traced(other))
	require.False(t, places.IsUser(other))
	require.Empty(t, places.Traced(0), "code that nothing in the text is the reason for")
}
