package scratch

import (
	"cmp"
	"io/fs"
	"path"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Stat describes a file, or the file that a symbolic link leads to.
func (f *Files) Stat(name string) (fs.FileInfo, error) { return f.describe(name, always) }

// Lstat describes a file; of a symbolic link, the link itself.
func (f *Files) Lstat(name string) (fs.FileInfo, error) { return f.describe(name, ifSlashed) }

func (f *Files) describe(name string, how follow) (fs.FileInfo, error) {
	n, err := f.found(name, how)
	if err != nil {
		return nil, err
	}
	return f.info(n, base(name)), nil
}

// Mkdir makes a folder.
func (f *Files) Mkdir(name string, perm fs.FileMode) error {
	p, err := f.walk(name, never)
	switch {
	case err != nil:
		return err
	case p.node != nil:
		return native.EEXIST
	}
	p.slash = false
	return f.enter(p, f.newFolder(perm&(fs.ModePerm|fs.ModeSticky)&^umask))
}

// enter gives a node a name that is free.
func (f *Files) enter(p place, n *node) error {
	if p.slash {
		return native.ENOENT
	}
	if err := f.changes(p); err != nil {
		return err
	}
	if err := f.take(nodeBytes + int64(len(p.name))); err != nil {
		return err
	}
	f.link(p, n)
	return nil
}

// link puts a node into a folder.
func (f *Files) link(p place, n *node) {
	f.put(p.dir, p.name, n)
	p.dir.mtime = f.now()
}

// unlink takes a node out of a folder. An entry without a node stays if the host has the
// name, or it would be back.
func (f *Files) unlink(p place) {
	if f.covers(p) {
		p.dir.folder.entries[p.name] = nil
	} else {
		delete(p.dir.folder.entries, p.name)
		f.used -= nodeBytes + int64(len(p.name))
	}
	p.node.names--
	p.dir.mtime = f.now()
	f.forget(p.node)
}

// covers reports whether the host has an entry in this place.
func (f *Files) covers(p place) bool {
	if !p.dir.source.exists() {
		return false
	}
	_, err := f.host.Lstat(path.Join(p.dir.source.name, p.name))
	return err == nil
}

// changes reports why the entries of a place's folder cannot be changed.
func (f *Files) changes(p place) error {
	if !f.may(p.dir, write) || !f.may(p.dir, search) {
		if dir, ok := f.nameOf(p.dir); ok {
			f.refuse(p.dir, path.Join(dir, p.name), write)
		}
		return native.EACCES
	}
	if p.dir.folder.gone {
		return native.ENOENT
	}
	return nil
}

// Remove removes a file or an empty folder. Mirrors os.Remove, which tries unlink and then
// rmdir.
func (f *Files) Remove(name string) error {
	p, err := f.walk(name, never)
	if err != nil {
		return err
	}
	switch {
	case p.name == ".":
		return native.EINVAL
	case p.name == "..":
		return native.ENOTEMPTY
	case p.name == "/":
		return native.EBUSY
	case p.node == nil:
		return native.ENOENT
	}
	if err := f.changes(p); err != nil {
		return err
	}
	switch {
	case p.node.fixed:
		return native.EBUSY
	case p.slash && !p.node.isFolder():
		return native.ENOTDIR
	}
	if err := f.empty(p.node); err != nil {
		return err
	}
	f.unlink(p)
	if p.node.isFolder() {
		p.node.folder.gone = true
	}
	return nil
}

// empty reports as an error that a folder is not.
func (f *Files) empty(n *node) error {
	if !n.isFolder() {
		return nil
	}
	names, err := f.names(n)
	if err == nil && len(names) > 0 {
		err = native.ENOTEMPTY
	}
	return err
}

// Getwd returns the folder that names are relative to.
func (f *Files) Getwd() (string, error) {
	if f.cwd == f.began {
		return f.beganName, nil
	}
	name, ok := f.nameOf(f.cwd)
	switch {
	case ok:
		return name, nil
	case f.cwd.folder.gone:
		return "", native.ENOENT
	}
	return "", native.ENAMETOOLONG
}

// nameOf returns the whole name of a folder. One that was removed has none, nor has one whose
// name would be longer than a path can be.
func (f *Files) nameOf(n *node) (string, bool) {
	name := ""
	for ; n != f.root; n = n.folder.parent {
		if n.folder.gone || len(name) > pathBytes {
			return "", false
		}
		name = "/" + n.folder.name + name
	}
	return cmp.Or(name, "/"), true
}

// Chdir makes names relative to another folder.
func (f *Files) Chdir(name string) error {
	n, err := f.found(name, always)
	if err != nil {
		return err
	}
	return f.chdir(n, name)
}

// Fchdir is Chdir for a folder that is open.
func (f *Files) Fchdir(dir native.File) error {
	h, ok := dir.(*handle)
	if !ok {
		return native.ENOTDIR // a standard stream
	}
	return f.chdir(h.node, h.name)
}

func (f *Files) chdir(n *node, name string) error {
	switch {
	case !n.isFolder():
		return native.ENOTDIR
	case !f.may(n, search):
		f.refuse(n, name, search)
		return native.EACCES
	}
	f.cwd = n
	return nil
}

// Chmod sets the mode of a file.
func (f *Files) Chmod(name string, mode fs.FileMode) error {
	n, err := f.found(name, always)
	if err == nil {
		err = f.chmod(n, name, mode)
	}
	return err
}

func (f *Files) chmod(n *node, name string, mode fs.FileMode) error {
	if err := f.owned(n, name); err != nil {
		return err
	}
	const bits = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky
	n.mode = n.mode&^bits | mode&bits
	n.rights, n.changed = f.rights(n.mode), true
	return nil
}

// Chtimes sets the time of the last change. A zero time leaves it.
func (f *Files) Chtimes(name string, _, mtime time.Time) error {
	n, err := f.found(name, always)
	if err == nil {
		err = f.owned(n, name)
	}
	if err != nil || mtime.IsZero() {
		return err
	}
	n.mtime, n.changed = mtime, true
	return nil
}

// owned reports why the mode and the times of a file cannot be set: they are its owner's.
func (f *Files) owned(n *node, name string) error {
	switch {
	case n.null() || !n.ours:
		f.refuse(n, name, search)
		return native.EPERM
	case f.readOnly:
		f.withheld.add(name)
		return native.EPERM
	}
	return nil
}
