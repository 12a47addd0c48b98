package filepath

import (
	"io/fs"
	"os"
	unix "path"
	"slices"
	"strings"
)

// What a function returns to leave out a directory, or all that is left.
var (
	SkipDir = fs.SkipDir
	SkipAll = fs.SkipAll
)

// A WalkFunc is called for each file, or with the error of one that cannot be
// looked at.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and all below it, in the order of their names.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		return over(fn(root, nil, err))
	}
	return over(walkDir(root, fs.FileInfoToDirEntry(info), fn))
}

// over is how a walk ends.
func over(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		return skipped(err, d.IsDir())
	}
	list, err := os.ReadDir(path)
	if err != nil {
		if err := fn(path, d, err); err != nil {
			return skipped(err, d.IsDir())
		}
	}
	for _, entry := range list {
		err := walkDir(Join(path, entry.Name()), entry, fn)
		if err == SkipDir {
			break
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// skipped returns err, but for SkipDir of a directory.
func skipped(err error, isDir bool) error {
	if err == SkipDir && isDir {
		return nil
	}
	return err
}

// Walk is WalkDir with what Lstat says of each file.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		return over(fn(root, nil, err))
	}
	return over(walk(root, info, fn))
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	names, err := names(path)
	if failure := fn(path, info, err); err != nil || failure != nil {
		return failure // that of fn, whatever it makes of err
	}
	for _, n := range names {
		file := Join(path, n)
		info, err := os.Lstat(file)
		if err != nil {
			err = skipped(fn(file, info, err), true)
		} else {
			err = skipped(walk(file, info, fn), info.IsDir())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// names are the names in a directory, sorted.
func names(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

// Match reports whether name matches a pattern of the shell, all of it.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = unix.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return matched, err
}

// Glob returns the files whose names match a pattern.
func Glob(pattern string) (matches []string, err error) { return glob(pattern, 0) }

// maxDepth is how many folders with a pattern above each other are one too many.
const maxDepth = 10000

// glob is Glob, in so many calls of itself.
func glob(pattern string, depth int) (matches []string, err error) {
	if depth == maxDepth {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !isPattern(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	if dir = directory(dir); !isPattern(dir) {
		return matching(nil, dir, file)
	}
	if dir == pattern {
		return nil, ErrBadPattern
	}
	dirs, err := glob(dir, depth+1)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = matching(matches, d, file); err != nil {
			break
		}
	}
	return matches, err
}

// directory is the first part of Split as the name of a directory.
func directory(dir string) string {
	switch dir {
	case "":
		return "."
	case "/":
		return dir
	}
	return strings.TrimSuffix(dir, "/")
}

func isPattern(path string) bool { return strings.ContainsAny(path, `*?[\`) }

// matching appends the files of a directory that match a pattern.
func matching(matches []string, dir, pattern string) ([]string, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return matches, nil
	}
	all, _ := names(dir)
	for _, n := range all {
		ok, err := Match(pattern, n)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, n))
		}
	}
	return matches, nil
}
