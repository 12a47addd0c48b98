package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// unknownMemory is what a host is taken to have that does not say it.
const unknownMemory = 8 << 30

// A room is how much memory something leaves to this process.
type room struct {
	by    string
	bytes uint64
	more  string // what would leave more
}

// hostMemory returns the least room: that of the host, of the cgroups that the process is
// in, and of what ulimit allows.
func hostMemory() room {
	least := room{by: "the host", bytes: totalMemory("/proc/meminfo"), more: "stop other programs"}
	for _, r := range []room{
		{"the container", cgroupMemory("/proc/self/cgroup", "/sys/fs/cgroup"), "give it more"},
		{"ulimit -v", addressRoom(), "use ulimit -v 2500000 or ulimit -v unlimited"},
		{"ulimit -d", dataRoom(), "use ulimit -d 500000 or ulimit -d unlimited"},
	} {
		if r.bytes < least.bytes {
			least = r
		}
	}
	if least.bytes == math.MaxUint64 {
		least.bytes = unknownMemory
	}
	return least
}

// enough returns an error if so little is left that gmpsim would end in the middle of its work,
// in the stacks of its own runtime.
func (r room) enough() error {
	if r.bytes >= leastMemory {
		return nil
	}
	return fmt.Errorf("%s leaves gmpsim too little memory; %s", r.by, r.more)
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
