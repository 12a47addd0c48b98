// Program refused tries what a user may not do who can pass through the folder above, and has
// no right on what else is there.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	for _, name := range []string{"../outside/secret.txt", "../outside/no.txt", "../outside/deep/a.txt", "../outside/", "../outside", "../outside/..", "../file", "../file/", "../file/x", "../nothing", "../nothing/x", "link/secret.txt", "to-file"} {
		_, err := os.ReadFile(name)
		fmt.Println(err)
		fmt.Println(os.WriteFile(name, nil, 0o666))
		_, err = os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
		fmt.Println(err)
		_, err = os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0o666)
		fmt.Println(err)
		_, err = os.Stat(name)
		fmt.Println(err)
		fmt.Println(os.Mkdir(name, 0o777), os.MkdirAll(name, 0o777))
		_, err = os.ReadDir(name)
		fmt.Println(err)
		fmt.Println(os.Truncate(name, 0))
		fmt.Println(os.Chdir(name))
		if name != "to-file" {
			fmt.Println(os.Remove(name))
			fmt.Println(os.RemoveAll(name))
			fmt.Println(os.Rename(name, "mine"))
			fmt.Println(os.Rename("kept.txt", name))
			_, err = os.Readlink(name)
			fmt.Println(err)
			fmt.Println(os.Symlink("x", name), os.Link("kept.txt", name), os.Link(name, "hard"))
		}
		fmt.Println(os.Chmod(name, 0), os.Chtimes(name, time.Unix(0, 0), time.Unix(0, 0)))
	}
	for _, name := range []string{".", "../inside", "..", "../inside/"} {
		fmt.Println(os.Remove(name))
		fmt.Println(os.Rename(name, "../other"))
	}
	_, err := os.ReadDir("..")
	fmt.Println(err)
	names, err := filepath.Glob("../*")
	fmt.Println(names, err)
	_, err = os.Stat("..")
	fmt.Println(err, os.Chdir(".."))
	_, err = os.Open(".")
	fmt.Println(err, os.Chdir("inside"))
	b, err := os.ReadFile("kept.txt")
	fmt.Printf("%q %v\n", b, err)
}
