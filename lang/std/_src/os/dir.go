package os

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"syscall"
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// IsPathSeparator reports whether c is a slash.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// entry is a file of a directory.
type entry struct {
	dir string
	fileStat
}

func (e *entry) Type() FileMode          { return e.Mode().Type() }
func (e *entry) Info() (FileInfo, error) { return Lstat(e.dir + "/" + e.name) }
func (e *entry) String() string          { return fs.FormatDirEntry(e) }

// ReadDir returns the next n entries of the directory, all if n is not
// positive, in the order of the host.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	list, err := f.readDir(n)
	entries := make([]DirEntry, 0, len(list))
	for _, s := range list {
		entries = append(entries, &entry{f.name, s})
	}
	return entries, err
}

// Readdir is ReadDir for what describes the files.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.readDir(n)
	infos := make([]FileInfo, 0, len(list))
	for i := range list {
		infos = append(infos, &list[i])
	}
	return infos, err
}

// Readdirnames is ReadDir for the names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.readDir(n)
	names = make([]string, 0, len(list))
	for _, s := range list {
		names = append(names, s.name)
	}
	return names, err
}

// errClosing is what ReadDir says of a closed file: mirrors ErrFileClosing of internal/poll.
var errClosing = errors.New("use of closed file")

func (f *File) readDir(n int) ([]fileStat, error) {
	if err := f.check("readdirent"); err != nil {
		if e, ok := err.(*fs.PathError); ok {
			e.Err = errClosing
		}
		return nil, err
	}
	var o outcome
	hostReadDir(f.host, n, &o)
	if n > 0 && len(o.list) == 0 && o.errno == 0 {
		return nil, io.EOF
	}
	return o.list, o.errOf("readdirent", f.name)
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, O_RDONLY|directory, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	if len(list) == 0 && err != nil {
		return nil, err
	}
	slices.SortFunc(list, func(a, b DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	var o outcome
	hostMkdir(name, uint32(perm), &o)
	return o.errOf("mkdir", name)
}

// MkdirAll makes a directory and those above it that are not there.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &fs.PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	whole := strings.TrimRight(path, "/")
	if i := strings.LastIndexByte(whole, '/'); i > 0 {
		if err := MkdirAll(whole[:i], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if info, failed := Lstat(path); err != nil && failed == nil && info.IsDir() {
		return nil
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	var o outcome
	hostRemove(name, &o)
	return o.errOf("remove", name)
}

// Getwd returns the directory that names are relative to.
func Getwd() (dir string, err error) {
	var o outcome
	hostGetwd(&o)
	return o.text, NewSyscallError("getwd", o.err())
}

// Chdir makes dir the directory that names are relative to: for this process,
// not for the simulator's.
func Chdir(dir string) error {
	var o outcome
	hostChdir(dir, &o)
	return o.errOf("chdir", dir)
}

// Chdir makes the directory the one that names are relative to.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	var o outcome
	hostFchdir(f.host, &o)
	return o.errOf("chdir", f.name)
}
