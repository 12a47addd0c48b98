package estimate

import "golang.org/x/tools/go/ssa"

// mostSteps bounds the way back to where a slice begins: a text may append thousands of
// times.
const mostSteps = 50

// GrowsFromNil reports whether an append is to a local slice that begins as nil. The first
// few elements of such a slice are in a buffer on the stack: when it grows beyond, or is
// stored elsewhere, it moves to the heap. Mirrors cmd/compile/internal/slice, Go 1.26.
func GrowsFromNil(call *ssa.Call) bool {
	seen := map[ssa.Value]bool{}
	var isLocal func(v ssa.Value) bool
	isLocal = func(v ssa.Value) bool {
		if seen[v] {
			return true
		}
		if len(seen) > mostSteps {
			return false
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Const:
			return v.IsNil()
		case *ssa.Phi:
			for _, e := range v.Edges {
				if !isLocal(e) {
					return false
				}
			}
			return true
		case *ssa.Call:
			b, ok := v.Call.Value.(*ssa.Builtin)
			return ok && b.Name() == "append" && isLocal(v.Call.Args[0])
		}
		return false
	}
	return isLocal(call.Call.Args[0])
}
