// A method with a pointer receiver can be called on nil.
package main

import "fmt"

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.left.sum() + t.v + t.right.sum()
}

func (t *tree) insert(v int) *tree {
	switch {
	case t == nil:
		return &tree{v: v}
	case v < t.v:
		t.left = t.left.insert(v)
	default:
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree) walk(f func(int)) {
	if t != nil {
		t.left.walk(f)
		f(t.v)
		t.right.walk(f)
	}
}

func (t tree) value() int { return t.v }

func main() {
	var t *tree
	for _, v := range []int{5, 2, 8, 1, 9} {
		t = t.insert(v)
	}
	t.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println(t.sum(), (*tree)(nil).sum())
	defer func() { fmt.Println(recover()) }()
	(*tree)(nil).value()
}

// Output:
// 1 2 5 8 9 25 0
// runtime error: invalid memory address or nil pointer dereference
