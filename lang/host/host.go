// Package host has what a simulated program can reach of the machine that the
// simulator runs on: its files.
package host

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Files are the files of this machine for one process, which has a directory of
// its own: another one that changes it is not in its way. The zero value begins
// in the simulator's.
type Files struct {
	dir string // the simulator's own if empty
}

// at is the name by which the simulator knows a file of the process.
func (f *Files) at(name string) string {
	if f.dir == "" || name == "" || filepath.IsAbs(name) {
		return name
	}
	return f.dir + string(filepath.Separator) + name // not cleaned: a file is no directory, whatever follows it
}

// OpenFile implements native.Files, as do the methods below.
func (f *Files) OpenFile(name string, flag int, perm fs.FileMode) (native.File, error) {
	file, err := os.OpenFile(f.at(name), flag, perm)
	if err != nil {
		return nil, err // no *os.File, not even nil
	}
	return file, nil
}

func (f *Files) Stat(name string) (fs.FileInfo, error)     { return os.Stat(f.at(name)) }
func (f *Files) Lstat(name string) (fs.FileInfo, error)    { return os.Lstat(f.at(name)) }
func (f *Files) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(f.at(name), perm) }
func (f *Files) Remove(name string) error                  { return os.Remove(f.at(name)) }
func (f *Files) Rename(from, to string) error              { return os.Rename(f.at(from), f.at(to)) }

// Getwd returns the directory that names are relative to.
func (f *Files) Getwd() (string, error) {
	if f.dir == "" {
		return os.Getwd()
	}
	return f.dir, nil
}

// Chdir makes names relative to another directory.
func (f *Files) Chdir(dir string) error {
	info, err := f.Stat(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return &fs.PathError{Op: "chdir", Path: dir, Err: syscall.ENOTDIR}
	}
	f.dir, err = filepath.Abs(f.at(dir))
	return err
}
