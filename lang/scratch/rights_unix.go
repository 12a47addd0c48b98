//go:build unix

package scratch

import (
	"io/fs"
	"os"
	"slices"
	"syscall"
)

// directory is the flag of OpenFile that asks for a folder.
const directory = syscall.O_DIRECTORY

// hostRights returns what the simulator's user may do with a file of the host, and whether
// it is his. Root may do everything.
func hostRights(about fs.FileInfo) (rights uint8, ours bool) {
	mode := about.Mode()
	stat, ok := about.Sys().(*syscall.Stat_t)
	user := os.Geteuid()
	switch {
	case user == 0:
		return read | write | search, true
	case !ok || int(stat.Uid) == user:
		return rightsOf(mode), true
	case int(stat.Gid) == os.Getegid() || inGroup(int(stat.Gid)):
		return uint8(mode >> 3 & 7), false
	}
	return uint8(mode & 7), false
}

func inGroup(group int) bool {
	groups, _ := os.Getgroups()
	return slices.Contains(groups, group)
}

// rights are those on a file that the program has made.
func (f *Files) rights(mode fs.FileMode) uint8 {
	if os.Geteuid() == 0 {
		return read | write | search
	}
	return rightsOf(mode)
}
