//go:build ignore

// What does os say of files that are there, and of those that are not?
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// show prints what was done and the error in all its parts.
func show(what string, err error) {
	fmt.Printf("%s: %v", what, err)
	var path *fs.PathError
	if errors.As(err, &path) {
		fmt.Printf(" [%T %q %q %T]", err, path.Op, path.Path, path.Err)
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		fmt.Printf(" [%T %q %q %T]", err, link.Op, link.Old, link.Err)
	}
	for _, known := range []error{fs.ErrNotExist, fs.ErrExist, fs.ErrInvalid, fs.ErrPermission, fs.ErrClosed, io.EOF} {
		if errors.Is(err, known) {
			fmt.Printf(" is %q", known)
		}
	}
	fmt.Println(os.IsNotExist(err), os.IsExist(err), os.IsPermission(err), os.IsTimeout(err))
}

func read(name string) {
	data, err := os.ReadFile(name)
	show(fmt.Sprintf("read %s %q", name, data), err)
}

func errorsOf() {
	read("none.txt")
	read("none/none.txt")
	read(".")
	read("")
	_, err := os.ReadFile("a\x00b")
	fmt.Printf("%q\n", err.Error())
	_, err = os.Open("none.txt")
	show("open", err)
	_, err = os.Stat("none.txt")
	show("stat", err)
	_, err = os.Lstat("none.txt")
	show("lstat", err)
	_, err = os.ReadDir("none")
	show("readdir", err)
	show("remove", os.Remove("none.txt"))
	show("rename", os.Rename("none.txt", "other.txt"))
	show("mkdir", os.Mkdir("none/none", 0o755))
	show("write", os.WriteFile("none/none.txt", nil, 0o644))
	show("removeall", os.RemoveAll("none"))
	show("removeall", os.RemoveAll("."))
	show("truncate", os.Truncate("none.txt", 3))
	var f *os.File
	_, err = f.Read(nil)
	show("nil read", err)
	_, err = f.Write(nil)
	show("nil write", err)
	_, err = f.Stat()
	show("nil stat", err)
	show("nil close", f.Close())
	_, err = f.ReadDir(0)
	show("nil readdir", err)
}

func oneFile() {
	show("write", os.WriteFile("a.txt", []byte("first line\nsecond line\n"), 0o640))
	read("a.txt")
	info, err := os.Stat("a.txt")
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), info.Mode().IsRegular(), info.Mode().Perm(), info.ModTime().IsZero(), err)
	_, err = os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL, 0o600)
	show("exclusive", err)
	show("mkdir", os.Mkdir("a.txt", 0o755))
	show("mkdirall", os.MkdirAll("a.txt/b", 0o755))
	read("a.txt/b")

	f, err := os.OpenFile("a.txt", os.O_APPEND|os.O_WRONLY, 0)
	fmt.Fprintf(f, "%s line\n", "third")
	n, err := f.WriteAt([]byte("x"), 0)
	fmt.Println(n, err)
	_, err = f.Read(make([]byte, 3))
	show("read", err)
	show("close", f.Close())
	show("close again", f.Close())
	_, err = f.WriteString("late")
	show("late", err)
	_, err = f.Read(nil)
	show("late read", err)
	_, err = f.Seek(0, io.SeekStart)
	show("late seek", err)
	_, err = f.Stat()
	show("late stat", err)
	show("late sync", f.Sync())
	fmt.Println(f.Name(), f.Fd() == ^uintptr(0))

	f, err = os.Open("a.txt")
	s := bufio.NewScanner(f)
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
	at, err := f.Seek(-5, io.SeekEnd)
	fmt.Println(at, err)
	rest, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", rest, err)
	n, err = f.Read(make([]byte, 10))
	fmt.Println(n, err)
	_, err = f.Seek(-1, io.SeekStart)
	show("seek", err)
	p := make([]byte, 8)
	for _, off := range []int64{0, 6, 30, 100, -1} {
		n, err := f.ReadAt(p, off)
		fmt.Printf("%q ", p[:n])
		show("readat", err)
	}
	_, err = f.Write([]byte("x"))
	show("write", err)
	_, err = f.ReadDir(-1)
	show("readdir", err)
	fmt.Println(f.Close())

	f, _ = os.Create("b.txt")
	m, err := io.Copy(f, strings.NewReader("copied into the file"))
	fmt.Println(m, err)
	f.Seek(7, io.SeekStart)
	var b strings.Builder
	m, err = io.Copy(&b, f)
	fmt.Println(m, err, b.String())
	fmt.Println(f.WriteAt([]byte("COPIED"), 0))
	fmt.Println(f.Truncate(8), f.Close())
	read("b.txt")
	show("rename", os.Rename("b.txt", "c.txt"))
	read("c.txt")
	show("truncate", os.Truncate("c.txt", 2))
	read("c.txt")
	show("remove", os.Remove("c.txt"))
	read("c.txt")
}

func directories() {
	show("mkdirall", os.MkdirAll("dir/sub/deep/", 0o755))
	show("mkdirall", os.MkdirAll("dir/sub", 0o755))
	for _, name := range []string{"dir/b.txt", "dir/a.txt", "dir/sub/c.txt", "dir/sub/deep/d.txt"} {
		os.WriteFile(name, []byte(name), 0o600)
	}
	list, err := os.ReadDir("dir")
	for _, e := range list {
		info, err := e.Info()
		fmt.Println(e, e.Name(), e.IsDir(), e.Type(), info.Name(), info.Mode().Perm(), err)
	}
	fmt.Println(len(list), err)
	f, _ := os.Open("dir")
	total := 0
	for {
		names, err := f.Readdirnames(2)
		total += len(names)
		if err != nil {
			fmt.Println(total, len(names), err)
			break
		}
	}
	f.Close()
	f, _ = os.Open("dir/sub")
	infos, err := f.Readdir(-1)
	fmt.Println(len(infos), err)
	infos, err = f.Readdir(-1)
	fmt.Println(len(infos), infos == nil, err)
	_, err = f.Read(make([]byte, 1))
	show("read", err)
	f.Close()
	show("remove", os.Remove("dir"))
	fsys := os.DirFS("dir")
	show("walk", fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d, err)
		if d.Name() == "deep" {
			return fs.SkipDir
		}
		return nil
	}))
	data, err := fs.ReadFile(fsys, "sub/deep/d.txt")
	fmt.Printf("%q %v\n", data, err)
	for _, name := range []string{"none", "../dir", "/dir", "sub/"} {
		_, err = fs.ReadFile(fsys, name)
		show(name, err)
		_, err = fsys.Open(name)
		show(name, err)
		_, err = fs.Stat(fsys, name)
		show(name, err)
	}
	show("removeall", os.RemoveAll("dir"))
	_, err = os.Stat("dir")
	show("stat", err)
}

func temporary() {
	f, err := os.CreateTemp(".", "tmp-*.txt")
	name := f.Name()
	fmt.Println(strings.HasPrefix(name, "./tmp-"), strings.HasSuffix(name, ".txt"), err)
	f.Close()
	dir, err := os.MkdirTemp(".", "tmp")
	fmt.Println(strings.HasPrefix(dir, "./tmp"), len(dir) > 5, err)
	_, err = os.CreateTemp(".", "a/b")
	show("createtemp", err)
	_, err = os.MkdirTemp("none", "x")
	fmt.Println(os.IsNotExist(err))
}

func modes() {
	for _, m := range []fs.FileMode{0, 0o777, 0o640, fs.ModeDir | 0o755, fs.ModeSymlink | 0o777, fs.ModeSetuid | 0o4755, fs.ModeDevice | fs.ModeCharDevice, ^fs.FileMode(0)} {
		fmt.Println(m, m.IsDir(), m.IsRegular(), m.Perm(), m.Type())
	}
	for _, name := range []string{".", "a", "a/b", "", "/", "a/", "/a", "a//b", "a/./b", "..", "a/../b", "\xff"} {
		fmt.Print(fs.ValidPath(name), " ")
	}
	fmt.Println()
}

func standard() {
	fmt.Println(os.Stdin.Name(), os.Stdout.Name(), os.Stderr.Name(), os.Stdin.Fd(), os.Stdout.Fd(), os.Stderr.Fd())
	n, err := os.Stdin.Read(make([]byte, 10))
	fmt.Println(n, err)
	n, err = os.Stdout.WriteString("written\n")
	fmt.Println(n, err)
	fmt.Println(os.Stdin.Close())
	_, err = os.Stdin.Read(make([]byte, 10))
	show("closed", err)
}

func main() {
	dir, err := os.MkdirTemp("", "files")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chdir(dir); err != nil {
		panic(err)
	}
	errorsOf()
	oneFile()
	directories()
	temporary()
	modes()
	standard()
}
