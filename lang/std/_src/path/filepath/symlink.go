package filepath

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// mostLinks is how many symbolic links a path may lead through.
const mostLinks = 255

// EvalSymlinks returns the name without symbolic links of what path leads to. It looks at
// each name on the way.
func EvalSymlinks(path string) (string, error) {
	done, root := beginning(path)
	for links := 0; ; {
		path = strings.TrimLeft(path, "/")
		name, _, _ := strings.Cut(path, "/")
		path = path[len(name):]
		switch name {
		case "":
			return Clean(done), nil
		case ".":
			continue
		case "..":
			done = above(done, root)
			continue
		}
		at := done + name
		if done != "" && !strings.HasSuffix(done, "/") {
			at = done + "/" + name
		}
		link, err := linkAt(at, path != "")
		if err != nil {
			return "", err
		}
		if link == "" {
			done = at
			continue
		}
		if links++; links > mostLinks {
			return "", errors.New("EvalSymlinks: too many links")
		}
		if path = link + path; link[0] == '/' {
			done, root = beginning(link)
		}
	}
}

// beginning is what a walk along a path begins with, and how much of it stays.
func beginning(path string) (done string, root int) {
	if strings.HasPrefix(path, "/") {
		return "/", 1
	}
	return "", 0
}

// above takes the last name of a path away. What it cannot take away, it leaves to Clean.
func above(done string, root int) string {
	i := strings.LastIndexByte(done[root:], '/') + root
	switch {
	case i >= root && done[i+1:] != "..":
		return done[:i]
	case len(done) > root:
		return done + "/.."
	}
	return done + ".."
}

// linkAt returns where the symbolic link at a name leads, empty if it is none. If more
// follows, it must be a directory.
func linkAt(name string, more bool) (string, error) {
	info, err := os.Lstat(name)
	switch {
	case err != nil:
		return "", err
	case info.Mode()&fs.ModeSymlink != 0:
		return os.Readlink(name)
	case more && !info.IsDir():
		return "", syscall.ENOTDIR
	}
	return "", nil
}
