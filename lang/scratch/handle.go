package scratch

import (
	"io"
	"io/fs"
	"math"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A handle is an open file.
type handle struct {
	files         *Files
	node          *node
	name          string
	at            int64
	reads, writes bool
	append        bool
	names         []string // of a folder: what ReadDir has not returned yet
	listed        bool     // names is there
}

// Read reads from where the last Read or Write ended.
func (h *handle) Read(p []byte) (int, error) {
	n, err := h.ReadAt(p, h.at)
	h.at += int64(n)
	if n > 0 {
		err = nil // which the next call gets again
	}
	return n, err
}

// ReadAt reads at an offset.
func (h *handle) ReadAt(p []byte, at int64) (n int, err error) {
	switch {
	case !h.reads:
		return 0, native.EBADF
	case h.node.isFolder():
		return 0, native.EISDIR
	case at < 0:
		return 0, native.EINVAL
	case h.node.content == nil:
		return 0, io.EOF
	}
	n, err = h.node.content.readAt(p, at)
	if err == nil && n < len(p) {
		err = io.EOF
	}
	return n, err
}

// Write writes where the last Read or Write ended, or at the end of the file.
func (h *handle) Write(p []byte) (int, error) {
	if h.append && h.writes && h.node.content != nil {
		h.at = h.node.content.size
	}
	n, err := h.WriteAt(p, h.at)
	h.at += int64(n)
	return n, err
}

// WriteAt writes at an offset.
func (h *handle) WriteAt(p []byte, at int64) (n int, err error) {
	switch {
	case !h.writes:
		return 0, native.EBADF
	case h.node.content == nil:
		return len(p), nil
	case at < 0:
		return 0, native.EINVAL
	case at > math.MaxInt64-int64(len(p)):
		return 0, native.EFBIG
	}
	if len(p) > 0 {
		h.touch()
	}
	return h.node.content.writeAt(p, at, h.files.take)
}

// touch notes that the file is not as the host has it.
func (h *handle) touch() { h.node.changed, h.node.mtime = true, h.files.now() }

// Truncate sets the size of the file.
func (h *handle) Truncate(size int64) error {
	if size < 0 || h.node.content == nil || !h.writes {
		return native.EINVAL
	}
	h.truncate(size)
	return nil
}

func (h *handle) truncate(size int64) {
	h.touch()
	h.files.used -= h.node.content.truncate(size)
}

// Chmod sets the mode of the file.
func (h *handle) Chmod(mode fs.FileMode) error { return h.files.chmod(h.node, h.name, mode) }

// Seek sets where the next Read or Write begins. To its beginning it starts a folder anew.
func (h *handle) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += h.at
	case io.SeekEnd:
		offset += h.node.size()
	default:
		return 0, native.EINVAL
	}
	switch {
	case h.node.null():
		return 0, nil
	case offset < 0:
		return 0, native.EINVAL
	case h.node.isFolder():
		h.names, h.listed = nil, h.listed && offset != 0
	}
	h.at = offset
	return offset, nil
}

// Stat describes the file.
func (h *handle) Stat() (fs.FileInfo, error) { return h.files.info(h.node, h.name), nil }

// ReadDir returns the next n entries of a folder, all that are left if n is not positive,
// sorted by name: the host's own order would be another on each host.
func (h *handle) ReadDir(n int) ([]fs.DirEntry, error) {
	if !h.node.isFolder() {
		return nil, native.ENOTDIR
	}
	if h.node.folder.gone {
		return nil, native.ENOENT
	}
	if !h.listed {
		names, err := h.files.names(h.node)
		if err != nil {
			return nil, err
		}
		h.names, h.listed = names, true
	}
	var entries []fs.DirEntry
	for len(h.names) > 0 && (n <= 0 || len(entries) < n) {
		name := h.names[0]
		h.names = h.names[1:]
		if child := h.node.folder.entries[name]; child != nil {
			entries = append(entries, fs.FileInfoToDirEntry(h.files.info(child, name)))
		}
	}
	if n > 0 && len(entries) == 0 {
		return nil, io.EOF
	}
	return entries, nil
}

// Close lets go of the file.
func (h *handle) Close() error {
	if h.node.content != nil {
		h.files.release(h.node)
	}
	return nil
}

// release ends one use of a file. The bytes of one that has no name any more are free.
func (f *Files) release(n *node) {
	c := n.content
	if c.opens--; c.opens > 0 {
		return
	}
	if c.host != nil {
		c.host.Close()
		c.host = nil
	}
	f.forget(n)
}

// forget gives the memory of a file back that can be reached no more.
func (f *Files) forget(n *node) {
	if n.content != nil && n.content.opens == 0 && n.names == 0 {
		f.used -= n.content.memory()
		n.content.pages = nil
	}
}
