package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A draft is a file that gets its name when it is complete, so that who finds it can read
// it. Before that it has another name in the same folder.
type draft struct {
	io.Writer
	file   *os.File // nil: what is written cannot be taken back
	name   string   // that it is to have
	wanted bool
}

// openDraft begins to write a file, or to w if there is no name. What is no regular file,
// such as /dev/null or a pipe, is written at once.
func openDraft(name string, w io.Writer) (*draft, error) {
	if name == "" {
		return &draft{Writer: w}, nil
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &draft{Writer: f, file: f}, nil
	}
	hidden := fmt.Sprintf(".%s.%d", filepath.Base(name), os.Getpid())
	f, err := os.OpenFile(filepath.Join(filepath.Dir(name), hidden), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, err
	}
	return &draft{Writer: f, file: f, name: name}, nil
}

// keep gives the file its name.
func (d *draft) keep() error {
	if d.file == nil {
		return nil
	}
	if err := d.file.Close(); err != nil || d.name == "" {
		return err
	}
	d.wanted = true
	return os.Rename(d.file.Name(), d.name)
}

// discard removes what was not kept.
func (d *draft) discard() {
	if d.file != nil && d.name != "" && !d.wanted {
		d.file.Close()
		os.Remove(d.file.Name())
	}
}
