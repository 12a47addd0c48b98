// Many keys that are not equal to themselves: a NaN alone, in a struct, an array, an interface and a complex number.
package main

import (
	"fmt"
	"math"
)

type point struct{ x, y float64 }

func fill[K comparable](key K) {
	m := map[K]int{}
	for i := range 100000 {
		m[key] = i
	}
	_, found := m[key]
	delete(m, key)
	n := 0
	for k := range m {
		if k != k {
			n++
		}
	}
	fmt.Println(len(m), found, n)
	clear(m)
	fmt.Println(len(m))
}

func main() {
	nan := math.NaN()
	fill(nan)
	fill(float32(nan))
	fill(complex(1, nan))
	fill(point{1, nan})
	fill([3]float64{1, nan, 3})
	fill[any](nan)
	fill[any](point{nan, 2})
}

// Output:
// 100000 false 100000
// 0
// 100000 false 100000
// 0
// 100000 false 100000
// 0
// 100000 false 100000
// 0
// 100000 false 100000
// 0
// 100000 false 100000
// 0
// 100000 false 100000
// 0
