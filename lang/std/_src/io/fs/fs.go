// Package fs has the common parts of file systems: files, their modes, and
// functions that work on any of them.
package fs

import (
	"time"
	"unicode/utf8"
)

// An FS is a tree of files.
type FS interface {
	// Open opens a file by a name that is ValidPath. Errors are of type
	// *PathError.
	Open(name string) (File, error)
}

// ValidPath reports whether name can be a name in an FS: parts with a slash in
// between, none of them empty, "." or "..", or "." alone for the root.
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	start := 0
	for i := range len(name) + 1 {
		if i < len(name) && name[i] != '/' {
			continue
		}
		switch name[start:i] {
		case "", ".", "..":
			return false
		}
		start = i + 1
	}
	return utf8.ValidString(name)
}

// A File is an open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A DirEntry is what a directory says of one of its files.
type DirEntry interface {
	Name() string // the last part of the path
	IsDir() bool
	Type() FileMode          // the type bits
	Info() (FileInfo, error) // asks for the rest
}

// A ReadDirFile is a directory.
type ReadDirFile interface {
	File

	// ReadDir returns the next n entries, all if n is not positive.
	ReadDir(n int) ([]DirEntry, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string       // the last part of the path
	Size() int64        // in bytes
	Mode() FileMode     // type and permissions
	ModTime() time.Time // of the last change
	IsDir() bool        // Mode().IsDir()
	Sys() any           // what the system knows besides
}

// A FileMode is the type of a file and who may do what with it.
type FileMode uint32

// The type bits, and the permissions.
const (
	ModeDir        FileMode = 1 << (31 - iota) // d
	ModeAppend                                 // a
	ModeExclusive                              // l
	ModeTemporary                              // T
	ModeSymlink                                // L
	ModeDevice                                 // D
	ModeNamedPipe                              // p
	ModeSocket                                 // S
	ModeSetuid                                 // u
	ModeSetgid                                 // g
	ModeCharDevice                             // c, with ModeDevice
	ModeSticky                                 // t
	ModeIrregular                              // ?

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777
)

// letters prints the bits set in m with a letter each, from bit high downwards.
func letters(m FileMode, high int, names string) string {
	var b []byte
	for i := range len(names) {
		if m&(1<<(high-i)) != 0 {
			b = append(b, names[i])
		}
	}
	return string(b)
}

// String prints m as ls does: "drwxr-xr-x".
func (m FileMode) String() string {
	kind := letters(m, 31, "dalTLDpSugct?")
	if kind == "" {
		kind = "-"
	}
	const rights = "rwxrwxrwx"
	b := []byte(kind)
	for i := range len(rights) {
		if m&(1<<(8-i)) != 0 {
			b = append(b, rights[i])
		} else {
			b = append(b, '-')
		}
	}
	return string(b)
}

func (m FileMode) IsDir() bool     { return m&ModeDir != 0 }
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }
func (m FileMode) Perm() FileMode  { return m & ModePerm }
func (m FileMode) Type() FileMode  { return m & ModeType }
