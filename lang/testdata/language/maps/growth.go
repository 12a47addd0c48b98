// Many insertions and deletions, checked against arithmetic.
package main

import "fmt"

func main() {
	m := make(map[uint32]string)
	x := uint32(1)
	for range 5000 {
		x = x*1664525 + 1013904223
		k := x % 1000
		if x&0x10000 != 0 {
			delete(m, k)
		} else {
			m[k] = fmt.Sprint(x)
		}
	}
	sum, n := 0, 0
	for k, v := range m {
		sum += int(k) + len(v)
		n++
	}
	fmt.Println(len(m) == n, n, sum)
}

// Output:
// true 509 261646
