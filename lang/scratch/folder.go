package scratch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// A folder has entries of its own, which cover those that the host has at its source.
type folder struct {
	entries map[string]*node // nil: the program has removed what the host has
	parent  *node            // of the root, itself
	gone    bool             // it was removed; its parent is still the way to ".."
	name    string           // in the parent
	passage string           // its name on the host, if it is only a way to others
	whole   bool             // entries has all that the host has
	size    int64            // what stat says
}

// folderSize is the size that stat tells of a new folder.
const folderSize = 4096

// newFolder returns an empty folder, which the host does not have.
func (f *Files) newFolder(perm fs.FileMode) *node {
	return &node{mode: fs.ModeDir | perm, rights: f.rights(perm), ours: true, mtime: f.now(),
		folder: &folder{entries: map[string]*node{}, whole: true, size: folderSize}}
}

// put enters a node under a name.
func (f *Files) put(dir *node, name string, n *node) {
	dir.folder.entries[name] = n
	n.names++
	if n.isFolder() {
		n.folder.name, n.folder.parent = name, dir
	}
}

// child returns the entry of a folder with a name, nil if there is none.
func (f *Files) child(dir *node, name string) (*node, error) {
	d := dir.folder
	n, known := d.entries[name]
	switch {
	case known:
		return n, nil
	case d.passage != "":
		return f.beyond(dir, name), nil
	case d.whole || !dir.source.exists():
		return nil, nil
	}
	return f.find(dir, name), nil
}

// beyond returns what stands for a name outside, nil if the host has none: something of
// another user's, who lets nobody in. A link counts as a folder, since it may lead to one.
func (f *Files) beyond(dir *node, name string) *node {
	full := path.Join(dir.folder.passage, name)
	about, err := os.Lstat(filepath.FromSlash(full))
	if os.IsNotExist(err) {
		return nil
	}
	n := &node{mode: 0o600, fixed: true, source: source{full, true}}
	if err != nil || about.Mode()&(fs.ModeDir|fs.ModeSymlink) != 0 {
		n.mode = fs.ModeDir | 0o700
		n.folder = &folder{passage: full, parent: dir, size: folderSize}
	}
	return n
}

// find asks the host for an entry.
func (f *Files) find(dir *node, name string) *node {
	src := source{name: path.Join(dir.source.name, name)}
	info, err := f.host.Lstat(src.name)
	if err != nil {
		return nil
	}
	n := f.adopt(src, info)
	f.put(dir, name, n)
	f.known += nodeBytes + int64(len(name))
	return n
}

// adopt returns the node for what the host has.
func (f *Files) adopt(src source, about fs.FileInfo) *node {
	n := &node{mode: about.Mode(), mtime: about.ModTime(), source: src}
	n.rights, n.ours = hostRights(about)
	switch {
	case about.IsDir():
		n.folder = &folder{entries: map[string]*node{}, size: about.Size()}
	case n.isLink():
		n.target, _ = f.host.Readlink(src.name)
	case n.mode.IsRegular():
		n.content = &content{size: about.Size(), below: about.Size()}
	}
	return n
}

// names returns what is in a folder, sorted.
func (f *Files) names(dir *node) ([]string, error) {
	if err := f.list(dir); err != nil {
		return nil, err
	}
	var all []string
	for name, n := range dir.folder.entries {
		if n != nil {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all, nil
}

// list enters all that the host has in a folder.
func (f *Files) list(dir *node) error {
	if dir.folder.whole || !dir.source.exists() {
		return nil
	}
	file, err := f.host.Open(dir.source.name)
	if err != nil {
		return err
	}
	defer file.Close()
	names, err := file.Readdirnames(-1)
	for _, name := range names {
		if _, known := dir.folder.entries[name]; !known {
			f.find(dir, name)
		}
	}
	dir.folder.whole = err == nil
	return err
}
