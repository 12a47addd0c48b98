//go:build ignore

// Two trees walked by goroutines and compared.
package main

import "fmt"

type tree struct {
	left, right *tree
	v           int
}

func insert(t *tree, v int) *tree {
	if t == nil {
		return &tree{v: v}
	}
	if v < t.v {
		t.left = insert(t.left, v)
	} else {
		t.right = insert(t.right, v)
	}
	return t
}
func walk(t *tree, c chan<- int) {
	if t != nil {
		walk(t.left, c)
		c <- t.v
		walk(t.right, c)
	}
}
func start(t *tree) <-chan int { c := make(chan int); go func() { walk(t, c); close(c) }(); return c }
func main() {
	var t, u *tree
	for i := range 15 {
		t, u = insert(t, i*7%15), insert(u, i*4%15)
	}
	a, b := start(t), start(u)
	for {
		x, ok1 := <-a
		y, ok2 := <-b
		fmt.Print(x, y, ok1 == ok2, " ")
		if !ok1 {
			break
		}
	}
	fmt.Println()
}
