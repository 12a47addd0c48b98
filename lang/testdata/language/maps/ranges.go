// Ranging over a map while it changes: deleted entries do not come, new ones may.
package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i * i
	}
	seen, sum := 0, 0
	for k, v := range m {
		seen++
		sum += v
		delete(m, k)
		delete(m, k+1)
	}
	fmt.Println(len(m), seen <= 100 && seen >= 50)
	for i := range 10 {
		m[i] = 1
	}
	n := 0
	for k := range m {
		if n++; n < 50 {
			m[k+1000*n] = 1
		}
		if n > 1000 {
			break
		}
	}
	fmt.Println(n >= 10, len(m) >= 20)
}

// Output:
// 0 true
// true true
