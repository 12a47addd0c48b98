package os

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
)

var errSeparator = errors.New("pattern contains path separator")

// choose draws a number below n: one choice of the machine.
func choose(n int) int

// CreateTemp creates a file with a new name, in TempDir if dir is empty. The
// last star of the pattern becomes a number.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	_, err := temporary("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0o600)
		return err
	})
	return f, err
}

// MkdirTemp is CreateTemp for a directory, whose name it returns.
func MkdirTemp(dir, pattern string) (string, error) {
	name, err := temporary("mkdirtemp", dir, pattern, func(name string) error { return Mkdir(name, 0o700) })
	if IsNotExist(err) {
		if dir == "" {
			dir = TempDir()
		}
		if _, missing := Stat(dir); IsNotExist(missing) {
			return "", missing // the error names what is missing, not what would be new
		}
	}
	return name, err
}

// temporary tries to make something under names that may be free.
func temporary(op, dir, pattern string, try func(name string) error) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	if strings.Contains(pattern, "/") {
		return "", &fs.PathError{Op: op, Path: pattern, Err: errSeparator}
	}
	prefix, suffix := pattern, ""
	if i := strings.LastIndexByte(pattern, '*'); i >= 0 {
		prefix, suffix = pattern[:i], pattern[i+1:]
	}
	for range 10000 {
		name := strings.TrimSuffix(dir, "/") + "/" + prefix + strconv.Itoa(choose(1<<31)) + suffix
		err := try(name)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) {
			return "", err
		}
	}
	return "", &fs.PathError{Op: op, Path: dir + "/" + pattern, Err: ErrExist}
}
