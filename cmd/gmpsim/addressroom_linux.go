package main

import (
	"math"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// addressRoom returns how much more address space the process may map: ulimit -v less what
// Go's runtime has reserved by now.
func addressRoom() uint64 {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil || limit.Cur > math.MaxInt64 {
		return math.MaxUint64
	}
	text, _ := os.ReadFile("/proc/self/statm")
	pages, _, _ := strings.Cut(string(text), " ")
	n, _ := strconv.ParseUint(pages, 10, 64)
	return limit.Cur - min(limit.Cur, n*uint64(os.Getpagesize()))
}
