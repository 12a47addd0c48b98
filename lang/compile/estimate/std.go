package estimate

import (
	_ "embed"
	"go/types"
	"sort"
	"strconv"
	"strings"
)

//go:embed std.txt
var stdText string

// A table says of the standard library's functions what the real compiler printed of
// them: a line for each, sorted by name. It is searched as it is, since a program needs few
// of its lines. A line has the name, what inlining costs or "-", and what happens to what
// each parameter points to:
//
//	.    it stays
//	h    it leaks to the heap
//	c    what it points to does
//	r0   it leaks to result 0
//	d0   what it points to leaks to result 0
//
// The receiver is the first parameter. If all stay the parameters are left out.
type table string

// A row is a line of the table, after the name.
type row string

// row returns the line of a function.
func (t table) row(fn *types.Func) (row, bool) {
	if fn.Pkg() == nil || t == "" {
		return "", false
	}
	name := fn.FullName() + " "
	at := sort.Search(len(t), func(i int) bool { return t.line(i) >= name })
	rest, ok := strings.CutPrefix(t.line(at), name)
	return row(rest), ok
}

// line returns the line that begins at or after a place.
func (t table) line(at int) string {
	if at > 0 {
		n := strings.IndexByte(string(t[at-1:]), '\n')
		if n < 0 {
			return "\xff"
		}
		at += n
	}
	s, _, _ := strings.Cut(string(t[at:]), "\n")
	if s == "" {
		return "\xff"
	}
	return s
}

// cost returns what inlining the function costs.
func (r row) cost() cost {
	first, _, _ := strings.Cut(string(r), " ")
	n, err := strconv.Atoi(first)
	if err != nil {
		return cost{done: true, never: "the real compiler does not"}
	}
	return cost{done: true, nodes: n}
}

// leaks returns the tags of the parameters.
func (r row) leaks() []string { return strings.Fields(string(r))[1:] }

// intrinsics are functions whose calls are instructions: ssagen's table of intrinsics, as
// far as programs can call them. All of sync/atomic are.
var intrinsics = map[string]string{
	"math": " sqrt floor ceil trunc Abs Copysign FMA ",
	"math/bits": " TrailingZeros64 TrailingZeros32 TrailingZeros16 TrailingZeros8 TrailingZeros LeadingZeros64 Len64 Len32 " +
		" Len16 Len8 Len " +
		" OnesCount64 OnesCount32 OnesCount16 OnesCount8 OnesCount ReverseBytes64 ReverseBytes32 ReverseBytes16 ReverseBytes " +
		" RotateLeft RotateLeft64 RotateLeft32 RotateLeft16 RotateLeft8 Mul Mul64 Add Add64 Sub Sub64 Div Div64 ",
	"runtime": " KeepAlive ",
}

// isIntrinsic reports whether a call of the function is an instruction.
func isIntrinsic(fn *types.Func) bool {
	if fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return false
	}
	path := fn.Pkg().Path()
	return path == "sync/atomic" || strings.Contains(intrinsics[path], " "+fn.Name()+" ")
}
