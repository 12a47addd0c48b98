package scratch

import (
	"io/fs"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Symlink makes a symbolic link. Where it leads is looked at when it is followed.
func (f *Files) Symlink(target, name string) error {
	if err := legal(target); err != nil {
		return err
	}
	p, err := f.walk(name, never)
	switch {
	case err != nil:
		return err
	case p.node != nil:
		return native.EEXIST
	}
	return f.enter(p, &node{mode: fs.ModeSymlink | fs.ModePerm, rights: read | write | search, ours: true, mtime: f.now(), target: target})
}

// Readlink returns where a symbolic link leads.
func (f *Files) Readlink(name string) (string, error) {
	n, err := f.found(name, ifSlashed)
	switch {
	case err != nil:
		return "", err
	case !n.isLink():
		return "", native.EINVAL
	}
	return n.target, nil
}

// Link gives a file a second name.
func (f *Files) Link(from, name string) error {
	n, err := f.found(from, ifSlashed)
	if err != nil {
		return err
	}
	p, err := f.walk(name, never)
	switch {
	case err != nil:
		return err
	case p.node != nil:
		return native.EEXIST
	case p.slash:
		return native.ENOENT
	case n.isFolder() || n.fixed:
		return native.EPERM
	}
	return f.enter(p, n)
}

// Rename gives a file another name. Mirrors os.Rename, which refuses a folder as the new
// name, and do_renameat2 of Linux.
func (f *Files) Rename(from, to string) error {
	if n, err := f.found(to, ifSlashed); err == nil && n.isFolder() {
		if o, err := f.found(from, ifSlashed); err != nil {
			return err
		} else if from == to || n != o {
			return native.EEXIST
		}
	}
	old, err := f.walk(from, never)
	if err != nil {
		return err
	}
	p, err := f.walk(to, never)
	if err != nil {
		return err
	}
	switch {
	case old.special() || p.special():
		return native.EBUSY
	case old.node == nil:
		return native.ENOENT
	case !old.node.isFolder() && (old.slash || p.slash):
		return native.ENOTDIR
	case f.above(old.node, p.dir):
		return native.EINVAL
	case old.node == p.node:
		return nil
	}
	if err := f.moves(old, p); err != nil {
		return err
	}
	return f.move(old, p)
}

// moves reports why a node cannot be moved.
func (f *Files) moves(old, p place) error {
	if err := f.changes(old); err != nil {
		return err
	}
	if err := f.changes(p); err != nil {
		return err
	}
	switch {
	case old.node.fixed || p.node != nil && p.node.fixed:
		return native.EBUSY
	case old.node.isFolder() && p.node != nil && !p.node.isFolder():
		return native.ENOTDIR
	}
	return nil
}

// above reports whether a folder is within another, or is the same.
func (f *Files) above(n, dir *node) bool {
	for ; dir != n; dir = dir.folder.parent {
		if dir == f.root {
			return false
		}
	}
	return true
}

// move takes what has the new name away and puts the node there.
func (f *Files) move(old, p place) error {
	if err := f.take(nodeBytes + int64(len(p.name))); err != nil {
		return err
	}
	if p.node != nil {
		f.unlink(p)
	}
	n := old.node
	n.names++ // so that unlink does not forget it
	f.unlink(old)
	n.names--
	p.slash = false
	f.link(p, n)
	return nil
}
