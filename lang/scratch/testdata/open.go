// Program open tries all ways to open a file, and what can be done with an open one.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

func main() {
	flags()
	reading()
	writing()
	sizes()
	unlinked()
	names()
	whole()
}

func flags() {
	for _, name := range []string{"data.txt", "new.txt", "sub", "file-link", "dangling", "sub/", "new/", "data.txt/", "nodir/x", "data.txt/x",
		"", ".", "..", "loop1", "dir-link", "dir-link/", "dir-link/a.txt", "fifo/x"} {
		for _, flag := range []int{os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_CREATE | os.O_EXCL, os.O_RDWR | os.O_APPEND,
			os.O_RDONLY | os.O_CREATE, os.O_WRONLY | os.O_TRUNC, os.O_RDWR | os.O_CREATE | os.O_TRUNC, os.O_WRONLY | os.O_CREATE | os.O_APPEND,
			os.O_RDONLY | os.O_TRUNC, os.O_RDONLY | os.O_CREATE | os.O_EXCL} {
			if name == ".." && flag != os.O_RDWR {
				continue // only the folder is the same here and there
			}
			f, err := os.OpenFile(name, flag, 0o640)
			if err != nil {
				fmt.Printf("%x %v\n", flag, err)
				continue
			}
			try(f, flag)
		}
		if name == "new.txt" {
			fmt.Println(os.Remove(name))
		}
	}
}

func try(f *os.File, flag int) {
	b := make([]byte, 4)
	n, err := f.Read(b)
	fmt.Printf("%x %s read %d %q %v\n", flag, f.Name(), n, b[:n], err)
	n, err = f.ReadAt(b, 2)
	fmt.Printf("  readat %d %q %v\n", n, b[:n], err)
	n, err = f.Write([]byte("XY"))
	fmt.Printf("  write %d %v\n", n, err)
	n, err = f.WriteAt([]byte("Z"), 1)
	fmt.Printf("  writeat %d %v\n", n, err)
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		off, err := f.Seek(0, io.SeekEnd)
		fmt.Printf("  seek %d %v, %v\n", off, err, f.Truncate(5))
	}
	info, err := f.Stat()
	if err == nil && !info.IsDir() {
		fmt.Println("  stat", info.Name(), info.Size(), info.Mode(), err)
	}
	if info.IsDir() {
		list, err := f.ReadDir(1)
		fmt.Println("  readdir", len(list), err)
	} else {
		list, err := f.ReadDir(1)
		fmt.Println("  readdir", list, err, f.Chmod(0o600))
	}
	fmt.Println("  close", f.Close(), f.Close())
}

func reading() {
	f, err := os.Open("long.txt")
	fmt.Println(err)
	defer f.Close()
	for _, off := range []int64{0, 1, 16383, 16384, 16385, 39990, 40000, 40001, 1 << 40} {
		b := make([]byte, 20)
		n, err := f.ReadAt(b, off)
		fmt.Printf("%d: %d %q %v\n", off, n, b[:n], err)
	}
	for _, w := range []int{io.SeekStart, io.SeekCurrent, io.SeekEnd, 7} {
		for _, off := range []int64{0, -5, 5, -1 << 40} {
			at, err := f.Seek(off, w)
			fmt.Println("seek", w, off, at, err)
		}
	}
	_, err = f.ReadAt(make([]byte, 1), -1)
	fmt.Println(err)
	all, err := os.ReadFile("long.txt")
	fmt.Println(len(all), strings.Count(string(all), "9"), err)
}

func writing() {
	f, err := os.OpenFile("long.txt", os.O_RDWR, 0)
	fmt.Println(err)
	g, err := os.Open("long.txt") // sees what f writes
	fmt.Println(err)
	for _, off := range []int64{0, 16380, 39995, 40100, 100000} {
		n, err := f.WriteAt([]byte("0123456789"), off)
		fmt.Println(n, err)
		b := make([]byte, 30)
		n, err = g.ReadAt(b, max(0, off-10))
		fmt.Printf("%q %v\n", b[:n], err)
	}
	info, _ := g.Stat()
	fmt.Println(info.Size(), f.Truncate(16390), f.Truncate(20000))
	b := make([]byte, 20)
	n, err := g.ReadAt(b, 16378)
	fmt.Printf("%q %v\n", b[:n], err)
	fmt.Println(f.Truncate(-1), g.Truncate(1), f.Sync(), g.Close(), f.Close())
	_, err = f.Write(nil)
	fmt.Println(err, errors.Is(err, fs.ErrClosed))
	_, err = f.WriteAt([]byte("x"), -1)
	fmt.Println(err)

	a, err := os.OpenFile("log.txt", os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	fmt.Println(err)
	c, err := os.OpenFile("log.txt", os.O_APPEND|os.O_WRONLY, 0)
	fmt.Println(err)
	fmt.Fprint(a, "one ")
	fmt.Fprint(c, "two ")
	fmt.Fprint(a, "three ")
	at, err := a.Seek(0, io.SeekCurrent)
	fmt.Println(at, err)
	_, err = a.WriteAt([]byte("x"), 0)
	fmt.Println(err)
	data, err := os.ReadFile("log.txt")
	fmt.Printf("%q %v %v\n", data, err, os.Truncate("log.txt", 3))
	data, err = os.ReadFile("log.txt")
	fmt.Printf("%q %v\n", data, err)
	_, err = io.Copy(a, strings.NewReader(strings.Repeat("copy ", 10000)))
	data, _ = os.ReadFile("log.txt")
	fmt.Println(len(data), err)
}

func sizes() {
	f, err := os.Create("holes")
	fmt.Println(err, f.Truncate(1<<33))
	_, err = f.WriteAt([]byte("end"), 1<<32)
	fmt.Println(err)
	b := make([]byte, 8)
	n, err := f.ReadAt(b, 1<<32-2)
	fmt.Printf("%q %d %v\n", b, n, err)
	info, err := os.Stat("holes")
	fmt.Println(info.Size(), err, os.Truncate("holes", 1<<32+1))
	n, err = f.ReadAt(b, 1<<32-2)
	fmt.Printf("%q %v\n", b[:n], err)
	fmt.Println(f.Close(), os.Remove("holes"))
	for _, name := range []string{"sub", "nothing", "data.txt", "dangling", ""} {
		fmt.Println(os.Truncate(name, 2), os.Truncate(name, -2))
	}
}

func unlinked() {
	f, _ := os.Create("gone")
	fmt.Fprint(f, "still here")
	fmt.Println(os.Remove("gone"), os.WriteFile("gone", []byte("another"), 0o600))
	f.Seek(0, 0)
	b, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", b, err)
	other, _ := os.ReadFile("gone")
	fmt.Printf("%q %v %v\n", other, f.Close(), os.Remove("gone"))

	g, _ := os.Open("sub/a.txt")
	fmt.Println(os.RemoveAll("sub"))
	b, err = io.ReadAll(g)
	fmt.Printf("%q %v\n", b, err)
	h, _ := os.Open("other")
	fmt.Println(os.RemoveAll("other"))
	list, err := h.ReadDir(-1)
	fmt.Println(list, err)
}

func names() {
	for _, name := range []string{strings.Repeat("n", 255), strings.Repeat("n", 256), strings.Repeat("d/", 2048) + "f",
		"a\x00b", "ä ö", "tab\there"} {
		err := os.WriteFile(name, nil, 0o600)
		text := fmt.Sprint(err)
		fmt.Printf("%q\n", text[max(0, len(text)-40):])
	}
}

func whole() {
	fmt.Println(os.WriteFile("whole.txt", []byte("12345"), 0o600), os.WriteFile("whole.txt", []byte("67"), 0o777))
	info, err := os.Stat("whole.txt")
	fmt.Println(info.Size(), info.Mode(), err)
	for _, name := range []string{"whole.txt", "nothing", ".", "dangling"} {
		b, err := os.ReadFile(name)
		fmt.Printf("%q %v\n", b, err)
		fmt.Println(errors.Is(err, fs.ErrNotExist), os.IsNotExist(err), errors.Is(err, fs.ErrPermission))
	}
}
