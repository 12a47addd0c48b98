// A recursive iterator over a tree, stopped in the middle.
package main

import (
	"fmt"
	"iter"
)

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.v) && t.right.all(yield)
}

func (t *tree) values() iter.Seq[int] {
	return func(yield func(int) bool) { t.all(yield) }
}

func build(lo, hi int) *tree {
	if lo >= hi {
		return nil
	}
	mid := (lo + hi) / 2
	return &tree{build(lo, mid), build(mid+1, hi), mid}
}

func main() {
	t := build(0, 15)
	for v := range t.values() {
		if v%3 == 0 {
			continue
		}
		fmt.Print(v, " ")
		if v > 10 {
			break
		}
	}
	fmt.Println()
	var none *tree
	for range none.values() {
		fmt.Println("never")
	}
}

// Output:
// 1 2 4 5 7 8 10 11
