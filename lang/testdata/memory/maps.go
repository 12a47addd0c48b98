// Maps grow.
package main

import (
	"fmt"
	"runtime"
)

var sink map[int]int
var sinks map[string]string

func measure(name string, f func()) {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	f()
	runtime.ReadMemStats(&b)
	fmt.Println(name, "bytes", b.TotalAlloc-a.TotalAlloc)
	fmt.Println(name, "objects", b.Mallocs-a.Mallocs)
}

func main() {
	for _, n := range []int{0, 1, 8, 9, 20, 100, 900, 1000, 5000, 50000} {
		measure(fmt.Sprint("ints ", n), func() {
			sink = map[int]int{}
			for i := range n {
				sink[i] = i
			}
		})
	}
	keys := make([]string, 3000)
	for i := range keys {
		keys[i] = fmt.Sprint(i)
	}
	measure("strings 3000", func() {
		sinks = map[string]string{}
		for _, k := range keys {
			sinks[k] = k
		}
	})
	measure("replaced", func() {
		for range 10 {
			for _, k := range keys {
				delete(sinks, k)
				sinks[k] = ""
			}
		}
	})
	measure("local", func() {
		m := map[int]bool{}
		for i := range 6 {
			m[i] = true
		}
	})
}

// Output:
// ints 0 bytes 48
// ints 0 objects 1
// ints 1 bytes 192
// ints 1 objects 2
// ints 8 bytes 192
// ints 8 objects 2
// ints 9 bytes 520
// ints 9 objects 5
// ints 20 bytes 1128
// ints 20 objects 7
// ints 100 bytes 4648
// ints 100 objects 11
// ints 900 bytes 74456
// ints 900 objects 22
// ints 1000 bytes 74456
// ints 1000 objects 22
// ints 5000 bytes 296120
// ints 5000 objects 48
// ints 50000 bytes 2364984
// ints 50000 objects 275
// strings 3000 bytes 324328
// strings 3000 objects 31
// replaced bytes 0
// replaced objects 0
// local bytes 0
// local objects 0
