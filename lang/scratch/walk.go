package scratch

import (
	"strings"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A place is where a path leads: an entry of a folder, which may be missing.
type place struct {
	dir   *node  // what the last name is looked up in
	name  string // the last name; ".", ".." and "/" are no entries
	node  *node  // nil: there is none
	slash bool   // the path ended in a slash
}

// follow says whether the last name of a path is followed if it is a symbolic link.
type follow uint8

const (
	never     follow = iota // as by unlink, rename and mkdir
	ifSlashed               // as by lstat
	always                  // as by stat
)

// The kernel's limits.
const (
	pathBytes = 4095
	nameBytes = 255
	linkDepth = 40
)

// walk goes along a path. It is an error if there is no way to the last name; that it is
// not there is none. Mirrors link_path_walk of Linux.
func (f *Files) walk(name string, how follow) (place, error) {
	if err := legal(name); err != nil {
		return place{}, err
	}
	at, rest, links := f.start(f.cwd, name), name, 0
	for {
		part, more := next(rest)
		if part == "" {
			return at, nil // of slashes alone, or none
		}
		before := at.node
		var err error
		if at, err = f.step(before, part); err != nil {
			return at, err
		}
		last := strings.Trim(more, "/") == ""
		at.slash = last && more != ""
		if at.node.isLink() && (!last || how == always || how == ifSlashed && at.slash) {
			if links++; links > linkDepth {
				return at, native.ELOOP
			}
			if at.node.target == "" {
				return at, native.ENOENT // the host would not say where it leads
			}
			rest = at.node.target + more
			at = f.start(before, rest)
			continue
		}
		if last {
			return at, at.ends(how)
		}
		if at.node == nil {
			return at, native.ENOENT
		}
		rest = more
	}
}

// legal checks a path as the kernel does before it looks at any name.
func legal(name string) error {
	switch {
	case name == "":
		return native.ENOENT
	case strings.IndexByte(name, 0) >= 0:
		return native.EINVAL
	case len(name) > pathBytes:
		return native.ENAMETOOLONG
	}
	return nil
}

// start is where a path begins.
func (f *Files) start(from *node, name string) place {
	if strings.HasPrefix(name, "/") {
		return place{dir: f.root, name: "/", node: f.root}
	}
	return place{dir: from, name: ".", node: from}
}

// next cuts the first name off a path.
func next(rest string) (part, more string) {
	rest = strings.TrimLeft(rest, "/")
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		return rest[:i], rest[i:]
	}
	return rest, ""
}

// step looks a name up in a folder.
func (f *Files) step(dir *node, name string) (place, error) {
	at := place{dir: dir, name: name}
	switch {
	case !dir.isFolder():
		return at, native.ENOTDIR
	case !f.may(dir, search):
		f.refuse(dir, dir.folder.passage, search)
		return at, native.EACCES
	case len(name) > nameBytes:
		return at, native.ENAMETOOLONG
	}
	var err error
	switch name {
	case ".":
		at.node = dir
	case "..":
		at.node = dir.folder.parent
	default:
		at.node, err = f.child(dir, name)
	}
	return at, err
}

// ends checks that what is named with a slash at the end is a folder. The calls that
// follow no link check it themselves.
func (p place) ends(how follow) error {
	if p.slash && how != never && p.node != nil && !p.node.isFolder() {
		return native.ENOTDIR
	}
	return nil
}

// found is walk for a node that must be there.
func (f *Files) found(name string, how follow) (*node, error) {
	p, err := f.walk(name, how)
	if err == nil && p.node == nil {
		err = native.ENOENT
	}
	return p.node, err
}

// special reports whether the place is no entry: one that cannot be made or removed.
func (p place) special() bool { return p.name == "." || p.name == ".." || p.name == "/" }

// base is the last name of a path, as FileInfo has it: mirrors basename of package os.
func base(name string) string {
	trimmed := strings.TrimRight(name, "/")
	if trimmed == "" {
		if name == "" {
			return ""
		}
		return "/"
	}
	return trimmed[strings.LastIndexByte(trimmed, '/')+1:]
}
