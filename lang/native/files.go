package native

import (
	"io"
	"io/fs"
	"time"
)

// Files are the files of the host, as far as package os asks for them. Names
// and errors are those of the host's package os.
type Files interface {
	OpenFile(name string, flag int, perm fs.FileMode) (File, error)
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Mkdir(name string, perm fs.FileMode) error
	Remove(name string) error
	Rename(from, to string) error
	Link(from, name string) error
	Symlink(target, name string) error
	Readlink(name string) (string, error)
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, atime, mtime time.Time) error // a zero time stays as it is
	Getwd() (string, error)
	Chdir(dir string) error
	Fchdir(dir File) error
}

// Sized are Files that are in memory, and say how many bytes of it they take.
type Sized interface{ Size() int64 }

// A File is one that is open. An *os.File is one.
type File interface {
	io.ReadWriteSeeker
	io.ReaderAt
	io.WriterAt
	io.Closer
	Stat() (fs.FileInfo, error)
	ReadDir(n int) ([]fs.DirEntry, error)
	Truncate(size int64) error
	Chmod(mode fs.FileMode) error
}

// An Identified is what describes a file of a host that numbers its files: two names of one
// file have one number.
type Identified interface{ Identity() uint64 }
