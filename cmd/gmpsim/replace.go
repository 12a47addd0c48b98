package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Files that a command writes at its end. A file is written under another name next to
// its own and renamed, so that no half written file stays, and the one that was there is
// kept until there is a better one. A name that is no ordinary file, such as a pipe, is
// written itself.

// writable returns an error if the file of -o cannot be written: who misspelt its name
// should not wait for the run. It leaves nothing behind.
func writable(name string) error {
	if name == "" {
		return nil
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return fmt.Errorf("-o %s: it is a directory", name)
	}
	if isSpecial(name) {
		return nil
	}
	f, err := partOf(name)
	if err == nil {
		err = errors.Join(f.Close(), os.Remove(f.Name()))
	}
	return notWritten(name, err)
}

// replace writes the file of -o.
func replace(name, text string) error {
	if isSpecial(name) {
		return notWritten(name, os.WriteFile(name, []byte(text), 0o666))
	}
	f, err := partOf(name)
	if err != nil {
		return notWritten(name, err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), behind(name))
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return notWritten(name, err)
}

// partOf opens the file that is to become one with this name.
func partOf(name string) (*os.File, error) {
	part := fmt.Sprintf("%s.%d.part", behind(name), os.Getpid())
	return os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}

// behind returns the file that a link leads to.
func behind(name string) string {
	if file, err := filepath.EvalSymlinks(name); err == nil {
		return file
	}
	return name
}

func isSpecial(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.Mode().IsRegular()
}

func notWritten(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("-o %s: %w", name, reason(err))
}
