package scratch

import (
	"io/fs"
	"time"
)

// A node is what a name stands for, as an inode is. A file with two names is one node.
type node struct {
	mode    fs.FileMode
	mtime   time.Time
	rights  uint8  // what the program may do with it: of read, write, search
	ours    bool   // chmod and chtimes are for the owner
	source  source // where the host has it; zero: it has not
	changed bool   // it is not as the host has it
	fixed   bool   // it has a place of its own, as a mount point: it cannot be removed
	names   int    // how many entries lead to it
	id      uint64 // 0: nobody has asked for it

	folder  *folder  // of a folder
	content *content // of a file
	target  string   // of a symbolic link
}

// What a node's rights consist of. The numbers are those of a mode.
const (
	read   = 4
	write  = 2
	search = 1
)

// nodeBytes is about what a node and its entry take, without the name.
const nodeBytes = 256

// A source is where the host has a node: below the folder, or, if outside is set, under a
// name of its own.
type source struct {
	name    string
	outside bool
}

func (s source) exists() bool { return s.name != "" }

// rightsOf are the rights of the owner.
func rightsOf(mode fs.FileMode) uint8 { return uint8(mode >> 6 & 7) }

func (n *node) isFolder() bool { return n != nil && n.folder != nil }
func (n *node) isLink() bool   { return n != nil && n.mode&fs.ModeSymlink != 0 }

// null reports whether n is /dev/null, the one device that there is.
func (n *node) null() bool { return n.mode&fs.ModeDevice != 0 && n.source.outside }

// size is what stat says.
func (n *node) size() int64 {
	switch {
	case n.content != nil:
		return n.content.size
	case n.isFolder():
		return n.folder.size
	}
	return int64(len(n.target))
}

// info describes a node under a name.
func (f *Files) info(n *node, name string) fs.FileInfo {
	if n.id == 0 {
		f.ids++
		n.id = f.ids
	}
	return &info{name: name, size: n.size(), mode: n.mode, mtime: n.mtime, id: n.id}
}

type info struct {
	name  string
	size  int64
	mode  fs.FileMode
	mtime time.Time
	id    uint64
}

func (i *info) Identity() uint64   { return i.id }
func (i *info) Name() string       { return i.name }
func (i *info) Size() int64        { return i.size }
func (i *info) Mode() fs.FileMode  { return i.mode }
func (i *info) ModTime() time.Time { return i.mtime }
func (i *info) IsDir() bool        { return i.mode.IsDir() }
func (i *info) Sys() any           { return nil }
