package verify

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A stage is the folder that the runs of a program work in: a copy of the working folder,
// made anew after each real run. So each run, real or simulated, finds the same files,
// and what a program writes or removes below its folder is not the user's. A program that uses
// "../data" finds that beside the copy, by a link. A nil stage is the working folder itself.
type stage struct {
	from   string
	over   string            // a new folder, with the copy in it
	beside map[string]string // links that are beside the copy: to what is beside the working folder
}

// How much is copied, before each run: a program that is to be verified has no more data.
const (
	stageFiles = 1000
	stageBytes = 16 << 20
)

// errLarge is why a folder is not copied.
var errLarge = fmt.Errorf("the working folder has more than %d files or %d MB", stageFiles, stageBytes>>20)

// newStage copies the working folder.
func newStage() (*stage, error) {
	from, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	over, err := os.MkdirTemp("", "gmpsim-stage-")
	if err != nil {
		return nil, err
	}
	s := &stage{from: from, over: over}
	s.look()
	if err := s.reset(); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// dir is where the program runs; "" is the working folder.
func (s *stage) dir() string {
	if s == nil {
		return ""
	}
	return filepath.Join(s.over, filepath.Base(s.from))
}

// close removes the copy.
func (s *stage) close() error {
	if s == nil {
		return nil
	}
	return remove(s.over)
}

// remove removes a folder, of which a program may have taken the right to be changed.
func remove(dir string) error {
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() {
			_ = os.Chmod(name, 0o700) // before it is read
		}
		return nil
	})
	return os.RemoveAll(dir)
}

// reset makes the copy anew.
func (s *stage) reset() error {
	if s == nil {
		return nil
	}
	if err := s.clear(); err != nil {
		return err
	}
	var folders []string
	files, bytes := 0, int64(0)
	err := filepath.WalkDir(s.from, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == s.over:
			return fs.SkipDir // the working folder is that for temporary files
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if files, bytes = files+1, bytes+info.Size(); files > stageFiles || bytes > stageBytes {
			return errLarge
		}
		to := filepath.Join(s.dir(), name[len(s.from):])
		if info.IsDir() {
			folders = append(folders, name)
		}
		if info.Mode()&fs.ModeSymlink != 0 {
			return s.link(name, to)
		}
		return copyFile(name, to, info)
	})
	for i := len(folders) - 1; i >= 0 && err == nil; i-- { // what came into it has changed its time
		err = likewise(folders[i], filepath.Join(s.dir(), folders[i][len(s.from):]))
	}
	return err
}

// copyFile copies a file, or a folder without what is in it. Pipes and devices are left out.
func copyFile(from, to string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return os.Mkdir(to, 0o700)
	case !info.Mode().IsRegular():
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	return likewise(from, to)
}

// likewise gives a file the mode and the time of another.
func likewise(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	return errors.Join(os.Chmod(to, info.Mode()), os.Chtimes(to, info.ModTime(), info.ModTime()))
}
