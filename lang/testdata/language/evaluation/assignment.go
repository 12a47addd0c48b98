// Operands on the left are evaluated first, then the assignments happen in order.
package main

import "fmt"

func main() {
	a := []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	x := []int{1, 2, 3}
	i = 0
	i, x[i] = 1, 2
	x[1], x[2] = 4, 5
	x[0], x[0] = 1, 7
	fmt.Println(i, x)
	type node struct {
		next *node
		v    int
	}
	n := &node{&node{nil, 2}, 1}
	n, n.next = n.next, n
	fmt.Println(n.v, n.next == nil)
	var p *node
	defer func() {
		recover()
		fmt.Println(x[2], "assigned before the panic:", x[1])
	}()
	x[1], p.v = 100, 1
}

// Output:
// 1 [9 2 3]
// [3 9 2]
// 1 [7 4 5]
// 2 true
// 5 assigned before the panic: 100
