//go:build ignore

// How are names of files taken apart and put together, and how is a tree walked?
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

var names = []string{"", ".", "..", "/", "//", "a", "a/", "/a", "a/b", "a//b", "a/./b", "a/../b", "../a", "/../a", "a/b/..", "a.go", "dir.d/a", ".hidden", "a.tar.gz", "x/.y", "/a/b/c", "a/b/../../..", "日本/語.txt", "a b/c d"}

func main() {
	for _, n := range names {
		dir, file := path.Split(n)
		d2, f2 := filepath.Split(n)
		fmt.Printf("%q: %q %q %q %q %t %q %q | %q %q %q %q %t %q %q %t %q %q\n", n, path.Base(n), path.Clean(n), path.Dir(n), path.Ext(n), path.IsAbs(n), dir, file,
			filepath.Base(n), filepath.Clean(n), filepath.Dir(n), filepath.Ext(n), filepath.IsAbs(n), d2, f2, filepath.IsLocal(n), filepath.ToSlash(n), filepath.VolumeName(n))
		_, err := filepath.Localize(n)
		fmt.Print(err, " ", filepath.SplitList(n+":"+n), len(filepath.SplitList(n)))
		for _, m := range names {
			fmt.Printf(" %q %q", path.Join(n, m), filepath.Join(m, n, "x"))
			rel, err := filepath.Rel(n, m)
			fmt.Printf(" %q %v", rel, err)
		}
		fmt.Println()
	}
	for _, p := range []string{"", "*", "a*", "*b", "a?c", "[a-c]*", "[^a]*", "[", "[]", "[a", "\\*", "\\", "a/*", "*/b", "[a-", "x[", "日*", "**"} {
		fmt.Printf("%q:", p)
		for _, n := range []string{"", "a", "abc", "a/b", "b", "*", "日本", "xyz"} {
			ok, err := path.Match(p, n)
			ok2, err2 := filepath.Match(p, n)
			fmt.Print(" ", ok, " ", err, " ", ok2, " ", err2 == filepath.ErrBadPattern)
		}
		fmt.Println()
	}
	tree()
}

func tree() {
	dir, err := os.MkdirTemp("", "paths")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	for _, n := range []string{"t/a.txt", "t/b.go", "t/sub/c.txt", "t/sub/deep/d.go", "t/z/e.txt", "t/z/f.txt"} {
		os.MkdirAll(filepath.Dir(n), 0o755)
		os.WriteFile(n, []byte(n), 0o644)
	}
	stop := errors.New("stop")
	for _, at := range []struct {
		name string
		err  error
	}{{"", nil}, {"t/sub", filepath.SkipDir}, {"t/a.txt", filepath.SkipDir}, {"t/sub/c.txt", filepath.SkipAll}, {"t/z", stop}, {"t/sub/deep/d.go", fs.SkipDir}} {
		err := filepath.WalkDir("t", func(path string, d fs.DirEntry, err error) error {
			fmt.Print(path, " ", d.IsDir(), " ", err, "; ")
			if path == at.name {
				return at.err
			}
			return err
		})
		fmt.Println(err)
		err = filepath.Walk("t", func(path string, info fs.FileInfo, err error) error {
			fmt.Print(path, " ", info.Mode().IsRegular(), " ", err, "; ")
			if path == at.name {
				return at.err
			}
			return err
		})
		fmt.Println(err)
	}
	fmt.Println(filepath.WalkDir("none", func(path string, d fs.DirEntry, err error) error { return err }))
	fmt.Println(filepath.Walk("none", func(path string, info fs.FileInfo, err error) error { return nil }))
	for _, p := range []string{"t/*", "t/*.txt", "t/*/*.txt", "*", "none/*", "t/a.txt", "t/none", "[", "t/[", "t/*/[", "t/*/*/*", "t/s*"} {
		matches, err := filepath.Glob(p)
		fmt.Println(p, matches, matches == nil, err)
	}
	abs, err := filepath.Abs("t/../x")
	rel, err2 := filepath.Rel(dir, abs)
	fmt.Println(rel, err, err2)
}
