package main

import (
	"math"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// spareRoom is what Go's runtime takes of addresses and of data beside the memory in use: its
// heap grows by 64 MB at a time, and each thread has a stack.
const spareRoom = 128 << 20

// addressRoom returns how much more memory ulimit -v leaves to the process.
func addressRoom() uint64 { return roomUnder(syscall.RLIMIT_AS, "VmSize:") }

// dataRoom returns how much more memory ulimit -d leaves to the process.
func dataRoom() uint64 { return roomUnder(syscall.RLIMIT_DATA, "VmData:") }

// roomUnder returns what is left of a limit: without what the process has by now, which
// the kernel calls by that name, and what Go's runtime takes.
func roomUnder(resource int, name string) uint64 {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(resource, &limit); err != nil || limit.Cur > math.MaxInt64 {
		return math.MaxUint64
	}
	has := kilobytes("/proc/self/status", name) + spareRoom
	return limit.Cur - min(limit.Cur, has)
}

// kilobytes returns a number of bytes from a file such as /proc/meminfo, which has it in kB;
// 0 if it is not there.
func kilobytes(file, name string) uint64 {
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == name {
			n, _ := strconv.ParseUint(f[1], 10, 64)
			return n << 10
		}
	}
	return 0
}
