package main

import (
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// unknownMemory is what a host is taken to have that does not say it.
const unknownMemory = 8 << 30

// hostMemory returns how many bytes this process may have at most: of the host's memory, the
// limits of the cgroups that it is in, and what ulimit leaves of its addresses.
func hostMemory() uint64 {
	most := min(totalMemory("/proc/meminfo"), cgroupMemory("/proc/self/cgroup", "/sys/fs/cgroup"), addressRoom())
	if most == math.MaxUint64 {
		return unknownMemory
	}
	return most
}

// totalMemory reads the host's memory from a file such as /proc/meminfo.
func totalMemory(file string) uint64 {
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "MemTotal:" {
			if kb, err := strconv.ParseUint(f[1], 10, 64); err == nil {
				return kb << 10
			}
		}
	}
	return math.MaxUint64
}

// cgroupMemory returns the least limit of the process's cgroups and of those that they lie
// in. A container often sees its own cgroup as the root.
func cgroupMemory(file, root string) uint64 {
	least := uint64(math.MaxUint64)
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		f := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(f) != 3 || f[1] != "" && f[1] != "memory" {
			continue
		}
		limit, top := "memory.max", root
		if f[1] == "memory" { // version 1
			limit, top = "memory.limit_in_bytes", filepath.Join(root, "memory")
		}
		for dir := filepath.Clean("/" + f[2]); ; dir = filepath.Dir(dir) {
			least = min(least, sizeIn(filepath.Join(top, dir, limit)))
			if dir == "/" {
				break
			}
		}
	}
	return least
}

// sizeIn reads a number from a file; what is none limits nothing.
func sizeIn(file string) uint64 {
	text, err := os.ReadFile(file)
	n, bad := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64)
	if err != nil || bad != nil {
		return math.MaxUint64
	}
	return n
}
