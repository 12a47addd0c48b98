// Program removed works in a folder that is gone, and with the longest names.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	root, _ := os.Getwd()
	os.Mkdir("away", 0o700)
	fmt.Println(os.Chdir("away"), os.Remove("../away"), os.WriteFile("x", nil, 0o600), os.Mkdir("y", 0o700))
	_, err := os.Stat(".")
	fmt.Println(err)
	_, err = os.Stat("../data.txt")
	fmt.Println(err)
	entries, err := os.ReadDir(".")
	fmt.Println(entries, err, os.Rename("../data.txt", "z"), os.Symlink("a", "b"), os.Chdir(root))

	name := strings.Repeat("d/", 2047) + "f"
	_, err = os.Stat(name)
	fmt.Println(strings.HasSuffix(fmt.Sprint(err), "no such file or directory"))
	_, err = os.Stat("d" + name)
	fmt.Println(strings.HasSuffix(fmt.Sprint(err), "file name too long"))
	fmt.Println(os.WriteFile("left", nil, 0o600))
}
