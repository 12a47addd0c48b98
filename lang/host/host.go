// Package host lets a simulated program use files of the computer that the simulator
// runs on. A program sees no file unless a Files is passed to its process: tests that
// must not touch the disk leave it out. The package does not know the simulation: that
// a call takes virtual time, and that a thread waits in it, is decided in lang/std.
// Begin at Files.
package host

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Files are the files of this computer, as one simulated process sees them. The process
// has a working directory of its own: with that of the simulator, two processes in one
// test would change it for each other. The zero value begins in the simulator's.
type Files struct {
	Stop <-chan struct{} // when it is closed, calls that wait for another process are given up; nil: they are not

	dir     string      // the simulator's own if empty
	in      fs.FileInfo // what dir was when the process went there; nil if it is empty
	changed bool
}

// Changed reports whether the process has asked for a change of files. A second run of the program may do something else then.
func (f *Files) Changed() bool { return f.changed }

// at is the name by which the simulator knows a file of the process.
func (f *Files) at(name string) string {
	if f.dir == "" || name == "" || filepath.IsAbs(name) {
		return name
	}
	return f.dir + string(filepath.Separator) + name // not cleaned: a file is no directory, whatever follows it
}

// OpenFile opens a file as os.OpenFile does. Like the methods below it is part of
// native.Files, and its errors are those of the host.
func (f *Files) OpenFile(name string, flag int, perm fs.FileMode) (native.File, error) {
	f.changed = f.changed || flag != os.O_RDONLY
	if f.Stop != nil && waits(f.at(name)) {
		return openWaiting(f.at(name), flag, perm, f.Stop)
	}
	file, err := os.OpenFile(f.at(name), flag, perm)
	if err != nil {
		return nil, err // no *os.File, not even nil
	}
	return file, nil
}

// Stat describes a file, or the file that a symbolic link leads to.
func (f *Files) Stat(name string) (fs.FileInfo, error) { return os.Stat(f.at(name)) }

// Lstat describes a file; of a symbolic link, the link itself.
func (f *Files) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(f.at(name)) }

// Mkdir makes a directory. The umask is that of the simulator.
func (f *Files) Mkdir(name string, perm fs.FileMode) error {
	f.changed = true
	return os.Mkdir(f.at(name), perm)
}

// Remove removes a file or an empty directory.
func (f *Files) Remove(name string) error {
	f.changed = true
	return os.Remove(f.at(name))
}

// Rename gives a file another name. Both names are relative to the process' directory.
func (f *Files) Rename(from, to string) error {
	f.changed = true
	return os.Rename(f.at(from), f.at(to))
}

// Link gives a file a second name.
func (f *Files) Link(from, name string) error {
	f.changed = true
	return os.Link(f.at(from), f.at(name))
}

// Symlink makes a symbolic link. Where it leads is relative to where it is.
func (f *Files) Symlink(target, name string) error {
	f.changed = true
	return os.Symlink(target, f.at(name))
}

// Readlink returns where a symbolic link leads.
func (f *Files) Readlink(name string) (string, error) { return os.Readlink(f.at(name)) }

// Chmod sets the mode of a file.
func (f *Files) Chmod(name string, mode fs.FileMode) error {
	f.changed = true
	return os.Chmod(f.at(name), mode)
}

// Chtimes sets the times of a file.
func (f *Files) Chtimes(name string, atime, mtime time.Time) error {
	f.changed = true
	return os.Chtimes(f.at(name), atime, mtime)
}

// Getwd returns the directory that names are relative to, as long as it is there: another of
// the same name is not the one that the process is in, unless the host gives it the same number.
func (f *Files) Getwd() (string, error) {
	if f.dir == "" {
		return os.Getwd()
	}
	if now, err := os.Stat(f.dir); err != nil || !os.SameFile(f.in, now) {
		return "", syscall.ENOENT
	}
	return f.dir, nil
}

// Fchdir is Chdir for a directory that is open. It goes by the name that it was opened with.
func (f *Files) Fchdir(dir native.File) error {
	named, ok := dir.(*os.File)
	if !ok {
		return syscall.ENOTDIR
	}
	begun := &Files{} // which the name is relative to
	if err := begun.Chdir(named.Name()); err != nil {
		return err
	}
	f.dir, f.in = begun.dir, begun.in
	return nil
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
	if dir = f.at(dir); !filepath.IsAbs(dir) {
		begin, err := os.Getwd()
		if err != nil {
			return err
		}
		dir = begin + string(filepath.Separator) + dir // not cleaned: what ".." is depends on the links
	}
	if dir, err = filepath.EvalSymlinks(dir); err == nil {
		f.dir, f.in = dir, info
	}
	return err
}
