//go:build ignore

// What does a process have of its surroundings?
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	os.Clearenv()
	fmt.Println(os.Environ(), len(os.Environ()), os.Getenv("HOME") == "")
	for _, kv := range [][2]string{{"A", "1"}, {"B", ""}, {"C", "x=y"}, {"A", "2"}, {"", "x"}, {"D=E", "x"}, {"F\x00", "x"}, {"G", "\x00"}} {
		err := os.Setenv(kv[0], kv[1])
		value, ok := os.LookupEnv(kv[0])
		fmt.Printf("%q %v %q %t %T\n", kv, err, value, ok, err)
	}
	fmt.Println(os.Environ())
	fmt.Println(os.Unsetenv("B"), os.Unsetenv("none"))
	value, ok := os.LookupEnv("B")
	fmt.Printf("%q %t %q %q\n", value, ok, os.Environ(), os.Getenv("C"))
	os.Setenv("B", "again")
	fmt.Println(os.Environ())
	for _, s := range []string{"", "$", "$$", "$A", "${A}", "$A$B", "x$Ay", "x${A}y", "${", "${}", "${}x", "$}", "$-", "$1 $10", "${A B}", "${none}", "100%$", "a$ b", "${*}", "$_x", "{$A}"} {
		fmt.Printf("%q %q\n", os.ExpandEnv(s), os.Expand(s, func(name string) string { return "<" + name + ">" }))
	}
	home, err := os.UserHomeDir()
	fmt.Println(home, err)
	os.Setenv("HOME", "/home/gopher")
	home, err = os.UserHomeDir()
	fmt.Println(home, err, os.TempDir())
	for _, xdg := range []string{"", "/x", "y"} {
		os.Setenv("XDG_CACHE_HOME", xdg)
		os.Setenv("XDG_CONFIG_HOME", xdg)
		for _, home := range []string{"", "/home/gopher"} {
			os.Setenv("HOME", home)
			fmt.Println(os.UserCacheDir())
			fmt.Println(os.UserConfigDir())
		}
	}
	name, err := os.Hostname()
	fmt.Println(name != "", err)
	os.Setenv("TMPDIR", "/elsewhere")
	fmt.Println(os.TempDir(), len(os.Args), os.Getpagesize(), os.DevNull, string(os.PathSeparator), string(os.PathListSeparator))
	fmt.Println(strings.HasSuffix(os.Args[0], "environment") || os.Args[0] == "program" || strings.HasSuffix(os.Args[0], ".go"))
}
