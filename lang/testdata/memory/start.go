// What a small program has, and what a collection does to it.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	show("start", &m)
	runtime.GC()
	runtime.ReadMemStats(&m)
	show("collected", &m)
	fmt.Println("NumGC", m.NumGC)
}

func show(label string, m *runtime.MemStats) {
	fmt.Println(label, "Sys KB", m.Sys>>10)
	fmt.Println(label, "HeapSys KB", m.HeapSys>>10)
	fmt.Println(label, "HeapAlloc KB", m.HeapAlloc>>10)
	fmt.Println(label, "HeapInuse KB", m.HeapInuse>>10)
	fmt.Println(label, "HeapIdle KB", m.HeapIdle>>10)
	fmt.Println(label, "HeapReleased KB", m.HeapReleased>>10)
	fmt.Println(label, "StackInuse KB", m.StackInuse>>10)
	fmt.Println(label, "StackSys KB", m.StackSys>>10)
	fmt.Println(label, "Mallocs", m.Mallocs)
	fmt.Println(label, "NextGC KB", m.NextGC>>10)
}

// Output:
// start Sys KB 7382
// start HeapSys KB 3872
// start HeapAlloc KB 40
// start HeapInuse KB 232
// start HeapIdle KB 3640
// start HeapReleased KB 3608
// start StackInuse KB 224
// start StackSys KB 224
// start Mallocs 108
// start NextGC KB 4096
// collected Sys KB 7702
// collected HeapSys KB 3840
// collected HeapAlloc KB 38
// collected HeapInuse KB 216
// collected HeapIdle KB 3624
// collected HeapReleased KB 3528
// collected StackInuse KB 224
// collected StackSys KB 224
// collected Mallocs 133
// collected NextGC KB 4096
// NumGC 1
