package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A draft is a file that gets its name when it is complete: no half written file stays, and the one that was there is
// kept until there is a better one. Before that it has another name in the same folder.
type draft struct {
	io.Writer
	file   *os.File // nil: what is written cannot be taken back
	name   string   // that the user gave
	target string   // the name that it is to have; "": it has it already
	kept   bool
}

// openDraft begins to write the file of -o, or to w if there is no name: who misspelt a name should not wait for the
// run. What is no regular file, such as /dev/null or a pipe, is written at once. A link stays one, and a file keeps
// its permissions; one that may not be written is refused, though its folder would let it be replaced.
func openDraft(name string, w io.Writer) (*draft, error) {
	if name == "" {
		return &draft{Writer: w}, nil
	}
	target, mode := behind(name), os.FileMode(0o666)
	if info, err := os.Stat(target); err == nil {
		if info.IsDir() {
			return nil, fmt.Errorf("-o %s: it is a directory", name)
		}
		f, err := os.OpenFile(target, os.O_WRONLY, 0)
		if err != nil || !info.Mode().IsRegular() {
			return &draft{Writer: f, file: f, name: name}, notWritten(name, err)
		}
		f.Close()
		mode = info.Mode().Perm()
	}
	hidden := filepath.Join(filepath.Dir(target), fmt.Sprintf(".%s.%d", filepath.Base(target), os.Getpid()))
	f, err := os.OpenFile(hidden, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	return &draft{Writer: f, file: f, name: name, target: target}, notWritten(name, err)
}

// behind returns the file that a link leads to.
func behind(name string) string {
	if file, err := filepath.EvalSymlinks(name); err == nil {
		return file
	}
	return name
}

// keep gives the file its name.
func (d *draft) keep() error {
	if d.file == nil {
		return nil
	}
	err := d.file.Close()
	if err == nil && d.target != "" {
		err = os.Rename(d.file.Name(), d.target)
		d.kept = err == nil
	}
	return notWritten(d.name, err)
}

// discard removes what was not kept.
func (d *draft) discard() {
	if d.file != nil && d.target != "" && !d.kept {
		d.file.Close()
		os.Remove(d.file.Name())
	}
}

// notWritten says that the file of -o could not be written, or standard output if there is none.
func notWritten(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case name == "":
		return fmt.Errorf("standard output could not be written: %w", reason(err))
	}
	return fmt.Errorf("-o %s: %w", name, reason(err))
}
