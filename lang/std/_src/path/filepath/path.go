// Package filepath works on file names as on Linux, with slashes between their
// parts, also on other hosts.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	unix "path"
	"slices"
	"strings"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern is the error of a pattern that is no pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

func Base(path string) string    { return unix.Base(path) }
func Clean(path string) string   { return unix.Clean(path) }
func Dir(path string) string     { return unix.Dir(path) }
func Ext(path string) string     { return unix.Ext(path) }
func IsAbs(path string) bool     { return strings.HasPrefix(path, "/") }
func Join(elem ...string) string { return unix.Join(elem...) }

func Split(path string) (dir, file string) { return unix.Split(path) }

// The functions below make a difference on other systems only.

func ToSlash(path string) string      { return path }
func FromSlash(path string) string    { return path }
func VolumeName(path string) string   { return "" }
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// SplitList splits a list of names such as that in $PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// Abs returns path as one that begins at the root.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(dir, path), nil
}

// IsLocal reports whether path stays below where it begins.
func IsLocal(path string) bool {
	if path == "" || IsAbs(path) {
		return false
	}
	path = Clean(path)
	return path != ".." && !strings.HasPrefix(path, "../")
}

// Localize returns the name of a file of an fs.FS as one of the system's.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.Contains(path, "\x00") {
		return "", errors.New("invalid path")
	}
	return path, nil
}

// Rel returns how target is reached from base.
func Rel(basePath, targPath string) (string, error) {
	base, target := Clean(basePath), Clean(targPath)
	if base == target {
		return ".", nil
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	from, to := parts(base), parts(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if len(from) > 0 && from[0] == ".." {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	return strings.Join(append(slices.Repeat([]string{".."}, len(from)), to...), "/"), nil
}

// parts are the names in a clean path.
func parts(path string) []string {
	if path == "." {
		return nil
	}
	return strings.FieldsFunc(path, func(r rune) bool { return r == Separator })
}
