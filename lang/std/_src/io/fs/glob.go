package fs

import "path"

// A GlobFS is a FS that finds files by a pattern itself.
type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

// Glob returns the files whose names match a pattern, nil if there are none. It passes over
// folders that cannot be read.
func Glob(fsys FS, pattern string) (matches []string, err error) { return glob(fsys, pattern, 0) }

// maxDepth is how many folders with a pattern above each other are one too many.
const maxDepth = 10000

// glob is Glob, in so many calls of itself.
func glob(fsys FS, pattern string, depth int) (matches []string, err error) {
	if depth == maxDepth {
		return nil, path.ErrBadPattern
	}
	if fsys, ok := fsys.(GlobFS); ok {
		return fsys.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !isPattern(pattern) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := path.Split(pattern)
	if dir = folder(dir); !isPattern(dir) {
		return matching(fsys, nil, dir, file)
	}
	if dir == pattern {
		return nil, path.ErrBadPattern
	}
	dirs, err := glob(fsys, dir, depth+1)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = matching(fsys, matches, d, file); err != nil {
			return nil, err
		}
	}
	return matches, nil
}

// folder is the first part of Split as the name of a folder.
func folder(dir string) string {
	if dir == "" {
		return "."
	}
	return dir[:len(dir)-1]
}

func isPattern(name string) bool {
	for i := range len(name) {
		switch name[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// matching appends the files of a folder that match a pattern.
func matching(fsys FS, matches []string, dir, pattern string) ([]string, error) {
	list, err := ReadDir(fsys, dir)
	if err != nil {
		return matches, nil
	}
	for _, e := range list {
		ok, err := path.Match(pattern, e.Name())
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, path.Join(dir, e.Name()))
		}
	}
	return matches, nil
}
