package main

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMemoryFlag: which sizes does the flag take, and how are they written?
func TestMemoryFlag(t *testing.T) {
	for s, want := range map[string]string{"500MB": "500MB", "2g": "2GB", "1.5GiB": "1.5GB", "65536K": "64MB",
		"none": "none", "2TB": "2TB"} {
		var v memory
		require.NoError(t, v.Set(s), s)
		require.Equal(t, want, v.String(), s)
	}
	for _, s := range []string{"", "1", "1GG", "63MB", "-1GB", "GB", "1e30TB", "NaNGB", "all", "1 XB"} {
		var v memory
		require.Error(t, v.Set(s), s)
	}
}

// TestHostMemory: a container's limit, of either version and on any level, is less than what
// the host has.
func TestHostMemory(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
		return name
	}
	require.EqualValues(t, 1000<<10, totalMemory(file("meminfo", "Free: 1 kB\nMemTotal:     1000 kB\n")))
	require.EqualValues(t, uint64(math.MaxUint64), totalMemory(filepath.Join(dir, "missing")))
	file("fs/a/memory.max", "3000000\n")
	file("fs/a/b/memory.max", "max\n")
	require.EqualValues(t, 3000000, cgroupMemory(file("two", "0::/a/b\n"), filepath.Join(dir, "fs")))
	file("fs/memory/x/memory.limit_in_bytes", "2000000\n")
	require.EqualValues(t, 2000000, cgroupMemory(file("one", "3:cpu:/\n4:memory:/x\n"), filepath.Join(dir, "fs")))
	require.EqualValues(t, uint64(math.MaxUint64), cgroupMemory(file("none", "0::/\n"), filepath.Join(dir, "fs")))
	require.NotZero(t, hostMemory().bytes)
	require.EqualError(t, room{"ulimit -v", 3 << 20, "use more"}.enough(), "ulimit -v leaves gmpsim too little memory; use more")
	require.NoError(t, room{"ulimit -v", leastMemory, ""}.enough())
}
