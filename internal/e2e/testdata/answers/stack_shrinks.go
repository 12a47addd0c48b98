// The collector gave half of a stack back: whose, and how much is left?
//
//= stack grows
//=   stack shrinks   G1: 64 KB → 32 KB, 2 frames copied

package main

import "runtime"

func deep(n int) int {
	var room [64]int
	if n == 0 {
		return 0
	}
	room[n%64] = n
	return deep(n-1) + room[n%64]
}

func main() {
	deep(100)
	runtime.GC()
	runtime.GC()
}
