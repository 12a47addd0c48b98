package os

import (
	"errors"
	"io"
	"io/fs"
	"strings"
)

// DirFS returns the files below a directory as a file system.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// full is the host's name of a file, an error if it has none here.
func (d dirFS) full(op, name string) (string, error) {
	if !fs.ValidPath(name) || d == "" {
		return "", &fs.PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return strings.TrimSuffix(string(d), "/") + "/" + name, nil
}

// short makes an error name the file as the caller did.
func short(err error, name string) error {
	if e, ok := err.(*fs.PathError); ok {
		e.Path = name
	}
	return err
}

func (d dirFS) Open(name string) (fs.File, error) {
	full, err := d.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, short(err, name)
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	full, err := d.full("readfile", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(full)
	return data, short(err, name)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := d.full("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(full)
	return list, short(err, name)
}

func (d dirFS) Lstat(name string) (FileInfo, error) {
	full, err := d.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(full)
	if err != nil {
		return nil, short(err, name)
	}
	return info, nil
}

func (d dirFS) ReadLink(name string) (string, error) {
	full, err := d.full("readlink", name)
	if err != nil {
		return "", err
	}
	to, err := Readlink(full)
	return to, short(err, name)
}

func (d dirFS) Stat(name string) (FileInfo, error) {
	full, err := d.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	if err != nil {
		return nil, short(err, name)
	}
	return info, nil
}

// CopyFS copies a file system into a directory. It overwrites no file.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !fs.ValidPath(name) || strings.Contains(name, "\x00") {
			return errors.New("invalid path")
		}
		to := dir + "/" + name
		if strings.HasSuffix(dir, "/") {
			to = dir + name
		}
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0o777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, name)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(to, fsys, name)
		}
		return &PathError{Op: "CopyFS", Path: name, Err: ErrInvalid}
	})
}

// copyFile copies one file of a file system.
func copyFile(to string, fsys fs.FS, name string) error {
	from, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	f, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0o666|info.Mode()&0o777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(f, from); err != nil {
		f.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return f.Close()
}
