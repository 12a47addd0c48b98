package text_test

import (
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

func at(file string, line, offset int) token.Position {
	return token.Position{Filename: file, Line: line, Column: 1, Offset: offset}
}

// In which order does a user read what is wrong? File by file, as they were met, and
// line by line, each thing once.
func TestErrorsInOrder(t *testing.T) {
	list := text.ErrorList{
		{Pos: at("main.go", 9, 90), Msg: "later"},
		{Pos: at("a.go", 1, 5), Msg: "in another file", Help: "mend it"},
		{Pos: at("main.go", 2, 20), Msg: "first"},
		{Pos: at("main.go", 2, 20), Msg: "first"},
		{Pos: token.Position{Filename: "main.go"}, Msg: "of the whole file"},
	}
	require.EqualError(t, list.Err(), "main.go: of the whole file\nmain.go:2:1: first\nmain.go:9:1: later\n"+
		"a.go:1:1: in another file\n\tmend it")
	require.NoError(t, text.ErrorList{}.Err())
}

// How many errors does a user read at once? Ten, and how many more there are.
func TestManyErrors(t *testing.T) {
	var list text.ErrorList
	for i := range 46238 {
		list = append(list, &text.Error{Pos: at("main.go", i+1, i), Msg: "wrong"})
	}
	lines := strings.Split(list.Err().Error(), "\n")
	require.Len(t, lines, 11)
	require.Equal(t, "main.go:10:1: wrong", lines[9])
	require.Equal(t, "and 46228 more", lines[10])
}

// Does a mistake of the simulator say so, and where it happened unless that was said?
func TestFaults(t *testing.T) {
	caught := func(f func()) (fault text.Fault) {
		defer func() { fault = text.FaultOf(recover()) }()
		f()
		return fault
	}
	require.Equal(t, "internal error: 3 is too many", caught(func() { text.Fail("%d is too many", 3) }).Error())
	require.Contains(t, caught(func() { panic("boom") }).Error(), "errors_test.go")
}
