package work

// A node is a small object with pointers, as most programs have many.
type node struct {
	left, right *node
	_           [6]uintptr
}

// nodeSize is how many bytes a node takes.
const nodeSize = 64

// kept is what Keep made; nothing ever lets go of it.
var kept []*node

// Keep makes the program's live heap so many bytes larger, for good: with small
// objects that point to each other, which the garbage collector has to walk in
// each of its cycles. Under gmpsim it only says so; no memory is taken.
func Keep(bytes int64) {
	if n := bytes / nodeSize; n > 0 {
		kept = append(kept, tree(n))
	}
}

// tree returns a balanced tree of n nodes.
func tree(n int64) *node {
	t := &node{}
	if n--; n > 0 {
		t.left = tree((n + 1) / 2)
	}
	if n > 1 {
		t.right = tree(n / 2)
	}
	return t
}
