// What a pointer keeps alive: locals, parameters, loop variables, array elements.
package main

import "fmt"

type node struct {
	v    int
	next *node
}

func push(head *node, v int) *node { return &node{v, head} }

func param(n int) (*int, func()) { return &n, func() { n *= 2 } }

func main() {
	var head *node
	for i := range 4 {
		head = push(head, i)
	}
	for n := head; n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	p, double := param(21)
	double()
	arr := [3]int{1, 2, 3}
	q := &arr[1]
	arr = [3]int{4, 5, 6}
	fmt.Println(*p, *q)
	var rev *node
	for head != nil {
		head, head.next, rev = head.next, rev, head
	}
	for n := rev; n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	fmt.Println()
}

// Output:
// 3 2 1 0 42 5
// 0 1 2 3
