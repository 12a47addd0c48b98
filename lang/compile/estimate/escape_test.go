package estimate

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"
)

var escapeLine = regexp.MustCompile(`(?m)^(?:\./|corpus/)?([^:\s]+:\d+):(\d+): ` +
	`(moved to heap: )?(.*?)(?: (escapes to heap|does not escape))?$`)

// escapes asks of which allocations the real compiler says that they are on the heap.
// Those of one kind in a line are one.
func (c *corpus) escapes(t *testing.T) {
	said, moved := map[string]bool{}, map[string]bool{}
	for _, m := range escapeLine.FindAllStringSubmatch(c.said, -1) {
		switch {
		case m[3] != "":
			moved[m[1]+" "+m[4]] = true
		case m[5] != "":
			key := m[1] + " " + kindOfText(m[4])
			said[key] = said[key] || m[5] == "escapes to heap"
		}
	}
	shares := map[string]*share{}
	for _, p := range c.programs {
		ours := map[string]bool{}
		kinds := map[string]string{}
		for _, fn := range p.functions() {
			if outermost(fn).TypeParams().Len() > 0 || outermost(fn).Signature.RecvTypeParams().Len() > 0 {
				continue
			}
			p.summaryOf(fn)
			g := newGraph(p.Program, fn)
			g.solve()
			for _, n := range g.nodes {
				if n.site == nil || n.site.Parent() != fn || !n.site.Pos().IsValid() {
					continue
				}
				key, kind := p.key(n.site)
				if kind == "box" { // a line has many, of values that have no place of their own
					continue
				}
				kinds[key] = kind
				ours[key] = ours[key] || n.escapes
			}
		}
		for key, heap := range ours {
			want, ok := said[key]
			if kinds[key] == "variable" {
				want, ok = moved[key], true
			}
			if !ok {
				continue
			}
			if shares[kinds[key]] == nil {
				shares[kinds[key]] = &share{}
			}
			if !shares[kinds[key]].count(heap == want) {
				t.Logf("%s: heap is %v, really %v", key, heap, want)
			}
		}
	}
	var all share
	for kind, s := range shares {
		t.Logf("%s: %v", kind, s)
		all.yes, all.all = all.yes+s.yes, all.all+s.all
	}
	t.Logf("all: %v", all)
	require.Greater(t, all.percent(), 95.0)
}

// kindOfText returns what the compiler describes.
func kindOfText(text string) string {
	for _, kind := range []string{"&", "... argument", "func literal", "make(map", "make([]", "new(", "map[", "[]"} {
		if strings.HasPrefix(text, kind) && !(kind == "[]" && !strings.HasSuffix(text, "}")) {
			return kind
		}
	}
	return "box"
}

// key names an allocation as the compiler does: by its line and kind, a variable by its
// name.
func (p *program) key(in ssa.Instruction) (key, kind string) {
	pos := p.Places.Files.Position(in.Pos())
	line := fmt.Sprintf("%s/a.go:%d ", p.name, pos.Line)
	switch in := in.(type) {
	case *ssa.Alloc:
		switch {
		case isVariable(in):
			return line + in.Comment, "variable"
		case in.Comment == "complit":
			return line + "&", "&"
		case in.Comment == "varargs":
			return line + "... argument", "... argument"
		case in.Comment == "slicelit":
			return line + "[]", "[]"
		case in.Comment == "new":
			return line + "new(", "new("
		}
		return line + "make([]", "make([]"
	case *ssa.MakeSlice:
		return line + "make([]", "make([]"
	case *ssa.MakeMap:
		return line + "make(map", "make(map"
	case *ssa.MakeClosure:
		return line + "func literal", "func literal"
	case *ssa.MakeInterface:
		return line + "box", "box"
	}
	return line + "text", "text"
}
