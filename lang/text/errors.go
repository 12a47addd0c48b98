package text

import (
	"cmp"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// An Error is one reason why a program cannot be run: its place, what is wrong
// and, where that is not obvious, what to do about it.
type Error struct {
	Pos  token.Position
	Msg  string
	Help string // what to do next; may be empty
}

// Error returns "file.go:3:5: msg", with the help on a line of its own.
func (e *Error) Error() string {
	s := e.Msg
	if e.Pos.IsValid() {
		s = e.Pos.String() + ": " + s
	} else if e.Pos.Filename != "" {
		s = e.Pos.Filename + ": " + s
	}
	if e.Help != "" {
		s += "\n\t" + e.Help
	}
	return s
}

// An ErrorList is everything that was found wrong with a program.
type ErrorList []*Error

// maxShown is how many errors a list prints: a program that is not for this simulator
// may have thousands, and the first ones are what can be mended.
const maxShown = 10

// Error returns one error a line, and after some of them how many more there are.
func (l ErrorList) Error() string {
	shown := l[:min(len(l), maxShown)]
	lines := make([]string, 0, maxShown+1)
	for _, e := range shown {
		lines = append(lines, e.Error())
	}
	if more := len(l) - len(shown); more > 0 {
		lines = append(lines, "and "+strconv.Itoa(more)+" more")
	}
	return strings.Join(lines, "\n")
}

// sorted puts the errors in the order of the text, file by file, dropping
// repetitions.
func (l ErrorList) sorted() ErrorList {
	turn := map[string]int{}
	for _, e := range l {
		if _, ok := turn[e.Pos.Filename]; !ok {
			turn[e.Pos.Filename] = len(turn)
		}
	}
	slices.SortStableFunc(l, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(turn[a.Pos.Filename], turn[b.Pos.Filename]), cmp.Compare(a.Pos.Offset, b.Pos.Offset))
	})
	return slices.CompactFunc(l, func(a, b *Error) bool { return *a == *b })
}

// Err returns l as an error, nil if it is empty.
func (l ErrorList) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l.sorted()
}
