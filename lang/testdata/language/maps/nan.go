// A NaN is unequal to itself: each one is a new key that can only be found by ranging.
package main

import (
	"fmt"
	"math"
)

func main() {
	nan := math.NaN()
	m := map[float64]int{nan: 1, nan + 1: 2}
	m[nan] = 3
	_, ok := m[nan]
	sum := 0
	for k, v := range m {
		if k != k {
			sum += v
		}
	}
	delete(m, nan)
	fmt.Println(len(m), ok, sum)
	m[0] = 4
	fmt.Println(m[math.Copysign(0, -1)], m[0])
	clear(m)
	fmt.Println(len(m))
}

// Output:
// 3 false 6
// 4 4
// 0
