// Program links makes links, follows them, and renames.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	following()
	making()
	hard()
	renaming()
	modes()
	evaluating()
}

func following() {
	for _, name := range []string{"file-link", "dir-link", "dir-link/", "dangling", "dangling/", "loop1", "loop1/x", "dir-link/b", "dir-link/..", "dir-link/../data.txt",
		"deep", "deep/c.txt", "data.txt", "data.txt/", "fifo", "nothing", "up", "up/data.txt"} {
		info, err := os.Stat(name)
		show(info, err)
		info, err = os.Lstat(name)
		show(info, err)
		to, err := os.Readlink(name)
		fmt.Printf("%q %v\n", to, err)
	}
}

func show(info fs.FileInfo, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	size := info.Size()
	if info.IsDir() {
		size = 0
	}
	fmt.Println(info.Name(), info.Mode(), size, info.IsDir())
}

func making() {
	fmt.Println(os.Symlink("data.txt", "l1"), os.Symlink("l1", "l2"), os.Symlink("nowhere", "l3"), os.Symlink("", "l4"))
	fmt.Println(os.Symlink("x", "data.txt"), os.Symlink("x", "dangling"), os.Symlink("x", "nothing/l"), os.Symlink("x", "data.txt/l"), os.Symlink("x", "sub/"), os.Symlink("x", "newlink/"))
	b, err := os.ReadFile("l2")
	fmt.Printf("%q %v\n", b, err)
	fmt.Println(os.WriteFile("l3", []byte("made"), 0o600))
	b, err = os.ReadFile("nowhere")
	fmt.Printf("%q %v\n", b, err)
	_, err = os.OpenFile("l3", os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	fmt.Println(err)
	fmt.Println(os.Remove("l2"), os.Remove("l1"), os.Remove("l3"))
	os.Mkdir("chain", 0o700)
	os.WriteFile("chain/0", []byte("end"), 0o600)
	for i := 1; i < 45; i++ {
		os.Symlink(fmt.Sprint(i-1), fmt.Sprint("chain/", i))
	}
	for _, i := range []int{1, 39, 40, 41, 44} {
		b, err := os.ReadFile(fmt.Sprint("chain/", i))
		fmt.Printf("%q %v\n", b, err)
	}
}

func hard() {
	fmt.Println(os.Link("data.txt", "h1"), os.Link("h1", "h2"), os.Link("sub", "h3"), os.Link("nothing", "h4"), os.Link("data.txt", "h1"),
		os.Link("data.txt", "nothing/h"), os.Link("dangling", "h5"), os.Link("data.txt/", "h6"), os.Link("data.txt", "h7/"))
	a, _ := os.Stat("data.txt")
	b, _ := os.Stat("h2")
	c, _ := os.Stat("sub/a.txt")
	d, _ := os.Stat("file-link")
	fmt.Println(os.SameFile(a, b), os.SameFile(a, c), os.SameFile(a, d), os.SameFile(a, a))
	fmt.Println(os.WriteFile("h2", []byte("through h2"), 0), os.Remove("data.txt"))
	x, err := os.ReadFile("h1")
	fmt.Printf("%q %v\n", x, err)
	fmt.Println(os.Rename("h1", "h2"), exists("h1"), exists("h2"), os.Rename("h2", "data.txt"), exists("h1"), exists("h2"))
	info, err := os.Lstat("h5")
	show(info, err)
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

func renaming() {
	os.MkdirAll("r/full/x", 0o755)
	os.MkdirAll("r/empty", 0o755)
	os.WriteFile("r/f", []byte("f"), 0o600)
	os.WriteFile("r/g", []byte("g"), 0o600)
	os.Symlink("full", "r/l")
	for _, pair := range [][2]string{{"r/f", "r/g"}, {"r/g", "r/empty"}, {"r/empty", "r/g"}, {"r/empty", "r/full"}, {"r/full", "r/full/x/y"}, {"r/full", "r/full"},
		{"r/nothing", "r/f"}, {"r/g", "r/nothing/f"}, {"r/g", "r/g"}, {"r/l", "r/m"}, {"r/m", "r/g"}, {"r/m/", "r/n"}, {"r/full", "r/moved"},
		{"r/moved/", "r/again/"}, {"r/g", "r/h/"}, {".", "r/dot"}, {"r/..", "r/dot"}, {"r/g/x", "r/y"}, {"", "r/y"}, {"r/g", ""}, {"sub", "r/sub"}, {"r/sub/a.txt", "sub"},
		{"other", "other2"}, {"data.txt", "dir-link/in.txt"}, {"r/empty", "dangling"}, {"r/empty", "r/l2"}, {"nothing", "r/l2"}, {"r/g", "r/l2/"}} {
		err := os.Rename(pair[0], pair[1])
		var link *os.LinkError
		fmt.Println(err, errors.As(err, &link), errors.Is(err, fs.ErrExist))
	}
	walk("r")
	walk("other2")
	walk("sub")
	b, err := os.ReadFile("r/sub/b/c.txt")
	fmt.Printf("%q %v\n", b, err)
	fmt.Println(os.Mkdir("other", 0o700))
	walk("other")
}

func walk(root string) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			fmt.Println(path, err)
			return nil
		}
		fmt.Println(path, d.Type())
		return nil
	})
}

func modes() {
	for _, mode := range []os.FileMode{0, 0o644, 0o777, 0o111, 0o600 | os.ModeSetuid | os.ModeSticky, os.ModeSetgid | 0o755} {
		for _, name := range []string{"long.txt", "file-link", "other2", "nothing", "loop1", "dangling"} {
			fmt.Println(os.Chmod(name, mode))
			if info, err := os.Stat(name); err == nil {
				fmt.Println(info.Mode())
			}
		}
	}
	f, err := os.OpenFile("made", os.O_CREATE|os.O_RDWR, 0o666|os.ModeSetuid)
	info, _ := f.Stat()
	fmt.Println(err, info.Mode(), f.Chmod(0o444))
	info, _ = os.Stat("made")
	fmt.Println(info.Mode())
	when := time.Date(2001, 2, 3, 4, 5, 6, 789000000, time.UTC)
	for _, name := range []string{"long.txt", "other2", "nothing", "file-link", ""} {
		fmt.Println(os.Chtimes(name, when, when))
		if info, err := os.Stat(name); err == nil {
			fmt.Println(info.ModTime().UTC())
		}
	}
	fmt.Println(os.Chtimes("long.txt", when, time.Time{}))
	info, _ = os.Stat("long.txt")
	fmt.Println(info.ModTime().UTC())
	was, _ := os.Stat("many/11")
	fmt.Println(was.ModTime().UTC())
}

func evaluating() {
	root, _ := os.Getwd()
	for _, name := range []string{"dir-link/b/../a.txt", "deep/c.txt", ".", "", "..", "a/../..", "dangling", "loop1", "data.txt/x", "data.txt/", "file-link", "nothing/x", "./sub/./b/",
		root + "/dir-link", "up/up/up/data.txt", "sub/../dir-link"} {
		to, err := filepath.EvalSymlinks(name)
		text := fmt.Sprint(to, " ", err)
		fmt.Println(strings.ReplaceAll(text, root, "ROOT"))
	}
	for _, name := range []string{"up", "sub/b"} {
		abs, err := filepath.Abs(name)
		fmt.Println(strings.TrimPrefix(abs, root), err)
	}
}
