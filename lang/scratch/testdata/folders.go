// Program folders makes, lists, walks and removes folders.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	list(".")
	list("sub")
	list("dir-link")
	list("data.txt")
	list("nothing")
	making()
	removing()
	walking()
	reading()
	moving()
	temporary()
	globbing()
	removeAll()
	walk(".")
}

func list(name string) {
	entries, err := os.ReadDir(name)
	for _, e := range entries {
		info, failed := e.Info()
		size := int64(0)
		if failed == nil && !e.IsDir() {
			size = info.Size()
		}
		fmt.Println(e, e.Type(), info.Mode(), size, failed)
	}
	fmt.Println(name, err)
}

func making() {
	for _, name := range []string{"new", "new/", "new/deep/er", "sub", "data.txt", "data.txt/x", ".", "..", "", "dangling", "dir-link",
		"dir-link/inside", "file-link/x", "loop1/x", "new/./one", "new/../two", "three/."} {
		err := os.Mkdir(name, 0o751)
		fmt.Println(err, errors.Is(err, fs.ErrExist))
		err = os.MkdirAll(name, 0o700)
		fmt.Println("all", err)
	}
	for _, name := range []string{"new", "new/one", "two", "sub/inside", "new/deep"} {
		info, err := os.Stat(name)
		fmt.Println(info.Name(), info.Mode(), err)
	}
	fmt.Println(os.Mkdir("sticky", 0o777|os.ModeSticky), os.Mkdir("wide", 0o777))
	list(".")
}

func removing() {
	for _, name := range []string{"new", "new/one", "new/deep/er/", "new/deep", "sub", "data.txt/", "dir-link/", "dangling/", "nothing", "nothing/x",
		".", "sub/.", "", "data.txt/x", "loop1", "wide/", "dangling", "sub/a.txt"} {
		fmt.Println(os.Remove(name))
	}
	fmt.Println(os.Mkdir("sub/a.txt", 0o700), os.WriteFile("loop1", []byte("new"), 0o600))
	list("sub")
	fmt.Println(os.Remove("sub/a.txt"), os.WriteFile("sub/a.txt", []byte("again"), 0o600))
	list("sub")
}

func walking() {
	walk("sub")
	walk("nothing")
	filepath.Walk("other", func(path string, info fs.FileInfo, err error) error {
		fmt.Println(path, info.Mode(), err)
		return nil
	})
	n := 0
	fs.WalkDir(os.DirFS("."), ".", func(path string, d fs.DirEntry, err error) error {
		n++
		return err
	})
	fmt.Println(n)
	data, err := fs.ReadFile(os.DirFS("sub"), "../data.txt")
	fmt.Println(data, err)
	data, err = fs.ReadFile(os.DirFS("sub"), "b/c.txt")
	fmt.Printf("%q %v\n", data, err)
}

func walk(root string) {
	fmt.Println("walk", filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			fmt.Println(path, err)
			return nil
		}
		fmt.Println(path, d.Type())
		return nil
	}))
}

func reading() {
	f, err := os.Open("many")
	fmt.Println(err)
	var all []string
	for {
		names, err := f.Readdirnames(7)
		fmt.Println(len(names), err)
		all = append(all, names...)
		if err == io.EOF {
			break
		}
	}
	slices.Sort(all)
	fmt.Println(all)
	names, err := f.Readdirnames(-1)
	fmt.Println(names, err)
	_, err = f.Seek(0, io.SeekStart)
	infos, failed := f.Readdir(0)
	fmt.Println(err, len(infos), failed)
	_, err = f.Write([]byte("x"))
	fmt.Println(err, f.Truncate(0), f.Chmod(0o700), f.Close())
	_, err = f.ReadDir(1)
	fmt.Println(err)
}

func moving() {
	root, err := os.Getwd()
	fmt.Println(err)
	for _, name := range []string{"sub", "b", "..", "nothing", "a.txt", "../..", "", "dir-link", ".."} {
		err := os.Chdir(name)
		now, failed := os.Getwd()
		fmt.Println(err, strings.TrimPrefix(now, root), failed)
		if err == nil && name == "../.." {
			os.Chdir(root)
		}
	}
	fmt.Println(os.Chdir(root))
	f, _ := os.Open("other")
	fmt.Println(f.Chdir())
	data, err := os.ReadFile("d.txt")
	fmt.Printf("%q %v %v\n", data, err, os.Chdir(root))
}

func temporary() {
	for _, dir := range []string{"sub", ".", "nothing", "data.txt"} {
		f, err := os.CreateTemp(dir, "t*.txt")
		fmt.Println(f != nil, shorten(err))
		d, err := os.MkdirTemp(dir, "d")
		fmt.Println(d != "", shorten(err))
		if f != nil {
			info, err := f.Stat()
			fmt.Println(info.Mode(), err, os.Remove(f.Name()), os.Remove(d))
		}
	}
	_, err := os.CreateTemp(".", "a/b")
	fmt.Println(err)
}

// shorten leaves the random name out.
func shorten(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}

func globbing() {
	for _, pattern := range []string{"*.txt", "sub/*", "*/*.txt", "many/1?", "[", "nothing/*", "dir-link/*"} {
		names, err := filepath.Glob(pattern)
		fmt.Println(names, err)
	}
}

func removeAll() {
	os.MkdirAll("tree/a/b/c", 0o755)
	os.WriteFile("tree/a/f", nil, 0o600)
	os.Symlink("../other", "tree/out")
	os.Symlink("other", "way")
	for _, name := range []string{"way/", "tree/out/.", "tree/out//", "tree/a/.", ".", "", "nothing", "nothing/x", "data.txt/x", "dangling", "tree", "many/"} {
		fmt.Println(os.RemoveAll(name))
		_, err := os.Lstat(name)
		fmt.Println(" ", err)
	}
	list("other")
}
