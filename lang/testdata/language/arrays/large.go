// Large arrays on the heap, as fields, and copied.
package main

import "fmt"

type page struct {
	head  int
	bytes [4096]byte
	tail  string
}

var global [1 << 16]int32

func main() {
	p := page{head: 1, tail: "t"}
	p.bytes[4095] = 9
	q := p
	q.bytes[0]++
	fmt.Println(q.bytes[4095], p.bytes[0], p == q, q.tail, len(global))
	for i := range global {
		global[i] = int32(i * i)
	}
	sum := int64(0)
	for _, v := range global {
		sum += int64(v)
	}
	fmt.Println(sum)
	pages := make([]page, 3)
	pages[1] = q
	fmt.Println(pages[1].bytes[0], pages[2].head)
}

// Output:
// 9 0 false t 65536
// 11380947517440
// 1 0
