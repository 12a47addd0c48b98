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
	case n.isFolder() || n.fixed:
		return native.EPERM
	}
	return f.enter(p, n)
}

// Rename gives a file another name. Mirrors os.Rename, which refuses a folder as the new
// name, and do_renameat2 of Linux.
func (f *Files) Rename(from, to string) error {
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
	case p.node.isFolder() && (from == to || p.node != old.node):
		return native.EEXIST
	case !old.node.isFolder() && (old.slash || p.slash):
		return native.ENOTDIR
	}
	if err := f.moves(old, p); err != nil || old.node == p.node {
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
	for n := p.dir; n != nil && n != f.root; n = n.folder.parent {
		if n == old.node {
			return native.EINVAL // into itself
		}
	}
	return nil
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
