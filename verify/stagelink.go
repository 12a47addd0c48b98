package verify

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// linkDepth is how many links are followed, as by Linux.
const linkDepth = 40

// link copies a symbolic link. One that leads into the working folder leads to the same place
// in the copy, and one that leads out, to the same place outside, wherever the copy is.
func (s *stage) link(from, to string) error {
	target, err := os.Readlink(from)
	if err != nil {
		return err
	}
	if _, inside := below(filepath.Join(filepath.Dir(to), target), s.dir()); filepath.IsAbs(target) || !inside {
		target = s.target(filepath.Dir(from), target)
	}
	return os.Symlink(target, to)
}

// target is the place that a link in a folder of the host leads to.
func (s *stage) target(dir, target string) string {
	place := resolve(onto(dir, target), linkDepth)
	if rest, inside := below(place, resolve(s.from, linkDepth)); inside {
		return filepath.Join(s.dir(), rest)
	}
	return onto(dir, target)
}

// onto is where a link in a folder leads. It is not cleaned: "..", after the name of a link, is
// not the folder of the link.
func onto(dir, target string) string {
	if filepath.IsAbs(target) {
		return target
	}
	return dir + string(filepath.Separator) + target
}

// below cuts a folder off a name.
func below(name, folder string) (rest string, inside bool) {
	rest, inside = strings.CutPrefix(name, strings.TrimSuffix(folder, string(filepath.Separator)))
	return rest, inside && (rest == "" || os.IsPathSeparator(rest[0]))
}

// resolve follows the links in a name. Unlike filepath.EvalSymlinks it takes names that are not
// there: a program can make a file through a link to nothing.
func resolve(name string, links int) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	i := strings.LastIndexByte(name, filepath.Separator)
	if i <= 0 || links == 0 {
		return name
	}
	dir, last := name[:i], name[i+1:]
	if target, err := os.Readlink(name); err == nil {
		return resolve(onto(dir, target), links-1)
	}
	return filepath.Join(resolve(dir, links), last)
}

// look finds what is beside the working folder. It finds nothing where too much is, such as in a
// folder for temporary files, or where it may not look.
func (s *stage) look() {
	parent := filepath.Dir(resolve(s.from, linkDepth))
	entries, err := os.ReadDir(parent)
	if err != nil || len(entries) > stageFiles {
		return
	}
	s.beside = map[string]string{}
	for _, e := range entries {
		if name := e.Name(); name != filepath.Base(s.from) && name != filepath.Base(s.over) {
			s.beside[name] = s.target(parent, filepath.Join(parent, name))
		}
	}
}

// clear removes the copy and what a program made beside it, and makes the links beside it.
func (s *stage) clear() error {
	if err := os.Chmod(s.over, 0o700); err != nil {
		return err
	}
	entries, err := os.ReadDir(s.over)
	for _, e := range entries {
		err = errors.Join(err, remove(filepath.Join(s.over, e.Name())))
	}
	for name, target := range s.beside {
		_ = os.Symlink(target, filepath.Join(s.over, name)) // where links are not allowed, the copy is alone
	}
	return err
}
