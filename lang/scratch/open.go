package scratch

import (
	"io/fs"
	"os"
	"strings"

	"github.com/gmpsim/gmpsim/lang/native"
)

// OpenFile opens a file as os.OpenFile does. Like the methods of change.go it is part of
// native.Files.
func (f *Files) OpenFile(name string, flag int, perm fs.FileMode) (native.File, error) {
	creates, exclusive := flag&os.O_CREATE != 0, flag&os.O_EXCL != 0
	slash := creates && strings.HasSuffix(name, "/")
	how := always
	if slash || creates && exclusive {
		how = never
	}
	p, err := f.walk(name, how)
	switch {
	case err != nil:
		return nil, err
	case slash && !p.special():
		return nil, native.EISDIR
	case p.node == nil && !creates:
		return nil, native.ENOENT
	case p.node == nil:
		return f.create(p, name, flag, perm)
	case creates && exclusive:
		return nil, native.EEXIST
	}
	return f.open(p.node, name, flag, creates)
}

// create makes a file. Its mode may be one that would not let it be opened.
func (f *Files) create(p place, name string, flag int, perm fs.FileMode) (native.File, error) {
	perm &= fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky
	n := &node{mode: perm &^ umask, rights: f.rights(perm &^ umask), ours: true, mtime: f.now(), content: &content{}}
	if err := f.enter(p, n); err != nil {
		return nil, err
	}
	return f.handle(n, base(name), flag), nil
}

// open opens what is there.
func (f *Files) open(n *node, name string, flag int, creates bool) (native.File, error) {
	reads, writes := flag&3 != os.O_WRONLY, flag&3 != os.O_RDONLY || flag&os.O_TRUNC != 0
	switch {
	case flag&directory != 0 && !n.isFolder():
		return nil, native.ENOTDIR
	case n.isFolder() && (writes || creates):
		return nil, native.EISDIR
	case reads && !f.may(n, read):
		f.refuse(n, name, read)
		return nil, native.EACCES
	case writes && !f.may(n, write):
		f.refuse(n, name, write)
		return nil, native.EACCES
	case n.isFolder():
		if err := f.list(n); err != nil {
			return nil, err
		}
	case !writes && f.direct(n):
		return f.opened(n)
	case n.content == nil && !n.null(): // a pipe, a device, a socket of the host
		f.outside.add(name)
		return nil, native.EACCES
	}
	h := f.handle(n, base(name), flag)
	if n.content == nil {
		return h, nil
	}
	if flag&os.O_TRUNC != 0 {
		h.truncate(0)
	}
	if err := f.fetch(n); err != nil {
		h.Close()
		return nil, err
	}
	return h, nil
}

// direct reports whether the host's file is to be read as it is: one whose size says
// nothing of what can be read, such as those of /proc.
func (f *Files) direct(n *node) bool {
	return f.devices && n.source.exists() && !n.source.outside && (n.content == nil || n.content.size == 0 && !n.changed)
}

// opened is the host's file.
func (f *Files) opened(n *node) (native.File, error) {
	file, err := f.host.Open(n.source.name)
	if err != nil {
		return nil, err // no *os.File, not even nil
	}
	return file, nil
}

// refuse notes which right the program does not have on a node, if it may be that a real one has it.
func (f *Files) refuse(n *node, name string, right uint8) {
	outside := n.source.outside && !n.null()
	if n.isFolder() && n.folder.passage != "" {
		name, outside = n.folder.passage, true
	}
	switch {
	case outside && f.temp != "" && within(name, f.temp), !outside && f.readOnly && right == write && n.rights&write != 0:
		f.withheld.add(name)
	case outside:
		f.outside.add(name)
	}
}

// fetch opens the host's file, if bytes of it are wanted. It stays open as long as the
// program has it open: to open it for each call would show if it is replaced meanwhile.
func (f *Files) fetch(n *node) (err error) {
	c := n.content
	switch {
	case c.host != nil || c.below == 0 || !n.source.exists():
	case n.source.outside:
		c.host, err = os.Open(n.source.name)
	default:
		c.host, err = f.host.Open(n.source.name)
	}
	return err
}

// handle returns an open file for a node.
func (f *Files) handle(n *node, name string, flag int) *handle {
	if n.content != nil {
		n.content.opens++
	}
	return &handle{files: f, node: n, name: name, append: flag&os.O_APPEND != 0,
		reads: flag&3 != os.O_WRONLY, writes: flag&3 != os.O_RDONLY}
}
