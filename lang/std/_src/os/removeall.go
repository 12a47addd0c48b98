package os

import (
	"io/fs"
	"strings"
	"syscall"
)

// RemoveAll removes a file, or a directory with all that is in it. It is no error if there
// is none. Of a symbolic link it removes the link, also if the name ends in a slash: what
// the link leads to would be gone otherwise.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || strings.HasSuffix(path, "/.") {
		return &fs.PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	dir, base := splitPath(path)
	parent, err := Open(dir)
	if IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer parent.Close()
	return removeTree(dir + "/" + base)
}

// splitPath cuts the last name off a path. Slashes at its end do not count.
func splitPath(path string) (dir, base string) {
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	switch i := strings.LastIndexByte(path, '/'); i {
	case -1:
		return ".", path
	case 0:
		return "/", path[1:]
	default:
		return path[:i], path[i+1:]
	}
}

// removeTree removes what is under a name, of a directory what is in it first. It goes on
// after an error, and returns the first.
func removeTree(path string) error {
	err := unlinkat(path)
	if err == nil {
		return nil
	}
	if info, missing := Lstat(path); missing != nil || !info.IsDir() {
		return err
	}
	f, first := Open(path)
	if first != nil {
		first = &fs.PathError{Op: "openfdat", Path: path, Err: inside(first)}
	} else {
		names, _ := f.Readdirnames(-1)
		f.Close()
		for _, name := range names {
			if err := removeTree(path + "/" + name); err != nil && first == nil {
				first = err
			}
		}
	}
	if err := unlinkat(path); err == nil || first == nil {
		return err
	}
	return first
}

// unlinkat is Remove, and no error if there is nothing: another may have been faster.
func unlinkat(path string) error {
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	return &fs.PathError{Op: "unlinkat", Path: path, Err: inside(err)}
}
