package os

import (
	"io/fs"
	"time"
)

// Those of package io/fs.
type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// fileStat describes a file, as the host fills it in.
type fileStat struct {
	name string
	size int64
	mode uint32
	sec  int64 // of the last change, since 1970
	nsec int64
	id   [2]uint64 // the same for two names of a file; zero: the host does not say
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return FileMode(s.mode) }
func (s *fileStat) IsDir() bool        { return s.Mode().IsDir() }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.sec, s.nsec) }

// Sys returns nothing: the host's own description stays on its side.
func (s *fileStat) Sys() any { return nil }

// Stat describes a file, that which a symbolic link leads to.
func Stat(name string) (FileInfo, error) {
	var o outcome
	hostStatName(name, &o)
	return described(&o, "stat", name)
}

// Lstat describes a file, or a symbolic link.
func Lstat(name string) (FileInfo, error) {
	var o outcome
	hostLstatName(name, &o)
	return described(&o, "lstat", name)
}

// SameFile reports whether two descriptions, which Stat and the like returned, are of one
// file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	b, also := fi2.(*fileStat)
	return ok && also && a.id == b.id && a.id != [2]uint64{}
}

func described(o *outcome, op, name string) (FileInfo, error) {
	if err := o.errOf(op, name); err != nil {
		return nil, err
	}
	return &o.info, nil
}
