// Package debug steers the garbage collector and the stacks, and shows them.
package debug

import "runtime"

// SetGCPercent sets GOGC: how many per cent of what is alive the heap may grow
// by until the next collection. It returns the old setting; below 0 is off.
func SetGCPercent(percent int) int

// SetMaxStack sets how many bytes a goroutine's stack may have, and returns what
// it was.
func SetMaxStack(bytes int) int

// FreeOSMemory collects garbage. The simulated machine has no memory to return.
func FreeOSMemory() { runtime.GC() }
