package kernels

import (
	"time"
)

// Clock reads the time.
func Clock(n int) int {
	s := 0
	for range n {
		s += time.Now().Nanosecond() & 1
	}
	return s
}

// Elapsed asks again and again how long ago something was, as loops do that work for a while.
func Elapsed(n int) int {
	s, start := 0, time.Now()
	for range n {
		s += int(time.Since(start)) & 1
	}
	return s
}
