//go:build ignore

// What can be synced or copied, and where is a process whose directory is gone?
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

func main() {
	root, err := os.MkdirTemp("", "synced")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(root)
	synced(root)
	copied(root)
	gone(filepath.Join(root, "here"))
}

// synced prints what comes of syncing files, directories and what is neither.
func synced(root string) {
	file, _ := os.Create(filepath.Join(root, "file"))
	dir, _ := os.Open(root)
	null, _ := os.Open(os.DevNull)
	closed, _ := os.Open(root)
	closed.Close()
	for _, f := range []*os.File{file, dir, null, closed, os.Stdout, nil} {
		err := f.Sync()
		told := strings.ReplaceAll(fmt.Sprint(err), root, "ROOT")
		fmt.Printf("%s %T %t %t\n", told, err, errors.Is(err, syscall.EINVAL), errors.Is(err, fs.ErrClosed))
	}
}

// copied copies folders with CopyFS, twice: it overwrites nothing.
func copied(root string) {
	from, to := filepath.Join(root, "from"), filepath.Join(root, "to")
	os.MkdirAll(filepath.Join(from, "a", "b"), 0o755)
	os.WriteFile(filepath.Join(from, "a", "one"), []byte("1"), 0o600)
	os.WriteFile(filepath.Join(from, "a", "b", "two"), []byte("22"), 0o755)
	os.Symlink("one", filepath.Join(from, "a", "link"))
	for range 2 {
		err := os.CopyFS(to, os.DirFS(from))
		fmt.Println(strings.ReplaceAll(fmt.Sprint(err), root, "ROOT"), errors.Is(err, fs.ErrExist))
	}
	fs.WalkDir(os.DirFS(to), ".", func(name string, d fs.DirEntry, err error) error {
		info, _ := d.Info()
		text, _ := os.ReadFile(filepath.Join(to, name))
		fmt.Println(name, info.Mode(), string(text), err)
		return nil
	})
	fmt.Println(os.CopyFS(to, os.DirFS(filepath.Join(root, "none"))) != nil)
}

// gone goes to a directory that is removed.
func gone(dir string) {
	os.Mkdir(dir, 0o755)
	os.Chdir(dir)
	where, err := os.Getwd()
	fmt.Println(where == dir, err)
	os.Remove(dir)
	_, err = os.Getwd()
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
}
