package os

import (
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
