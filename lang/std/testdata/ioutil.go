//go:build ignore

// The old names of package ioutil do what their successors do.
package main

import (
	"fmt"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir, err := ioutil.TempDir("", "old")
	defer os.RemoveAll(dir)
	fmt.Println(err, strings.HasPrefix(filepath.Base(dir), "old"))
	name := filepath.Join(dir, "b")
	fmt.Println(ioutil.WriteFile(name, []byte("text\n"), 0o644))
	fmt.Println(ioutil.WriteFile(filepath.Join(dir, "a"), nil, 0o600))
	text, err := ioutil.ReadFile(name)
	fmt.Printf("%q %v\n", text, err)
	list, err := ioutil.ReadDir(dir)
	for _, info := range list {
		fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir())
	}
	fmt.Println(len(list), err)
	_, err = ioutil.ReadDir(filepath.Join(dir, "none"))
	fmt.Println(os.IsNotExist(err))
	f, err := ioutil.TempFile(dir, "x*y")
	fmt.Println(err, strings.HasSuffix(f.Name(), "y"), f.Close())
	r := ioutil.NopCloser(strings.NewReader("rest"))
	text, err = ioutil.ReadAll(r)
	fmt.Printf("%q %v %v\n", text, err, r.Close())
	fmt.Fprintln(ioutil.Discard, "nothing")
}
