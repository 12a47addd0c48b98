// Program attack tries to read and to change what it should not: files beside its folder, the
// system's, devices, its environment, the memory and the time of its host.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// root is the folder of the one that the program works in; the host's files are in outside.
var root string

func main() {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	root = filepath.Dir(dir)
	reads()
	writes()
	links()
	devices()
	inside()
	process()
	endless()
}

// say prints how a try ended.
func say(what string, err error) {
	text := strings.ReplaceAll(fmt.Sprint(err), root, "ROOT")
	text = strings.ReplaceAll(text, filepath.Dir(root), "PARENT")
	fmt.Printf("%-28s %s\n", what, text)
}

// outs are all ways to name a file outside.
func outs() []string {
	return []string{root + "/outside/secret.txt", "../outside/secret.txt", "out-link/secret.txt", "out-file", "sub/../../outside/secret.txt",
		"abs-link/secret.txt", "sub/up-link/../outside/secret.txt", "./.././outside//secret.txt"}
}

func reads() {
	for i, name := range outs() {
		_, err := os.ReadFile(name)
		say(fmt.Sprint("read ", i), err)
	}
	_, err := os.Stat("../outside/secret.txt")
	say("stat", err)
	_, err = os.Lstat("out-link/secret.txt")
	say("lstat", err)
	_, err = os.ReadDir("../outside")
	say("list", err)
	_, err = os.ReadDir("..")
	say("list ..", err)
	_, err = os.ReadDir("/")
	say("list /", err)
	_, err = os.ReadFile("/etc/passwd")
	say("read /etc/passwd", err)
	_, err = os.Stat("/var/log/syslog")
	say("stat /var/log/syslog", err)
	_, err = os.ReadFile("/no-such-folder/file")
	say("read what is nowhere", err)
	_, err = os.ReadDir("/proc/self/fd")
	say("list /proc/self/fd", err)
	_, err = os.ReadFile("/proc/self/environ")
	say("read /proc/self/environ", err)
	_, err = fs.ReadFile(os.DirFS("/"), "etc/passwd")
	say("DirFS", err)
	names, err := filepath.Glob("/etc/*")
	say("glob", fmt.Errorf("%d, %w", len(names), cmpNil(err)))
	say("walk", filepath.WalkDir("../outside", func(path string, d fs.DirEntry, err error) error { return err }))
	say("chdir", os.Chdir("../outside"))
	_, err = filepath.EvalSymlinks("out-file")
	say("evalsymlinks", err)
}

func cmpNil(err error) error {
	if err == nil {
		return errors.New("no error")
	}
	return err
}

func writes() {
	for i, name := range outs() {
		say(fmt.Sprint("write ", i), os.WriteFile(name, []byte("taken over"), 0o666))
	}
	_, err := os.OpenFile("../outside/new.txt", os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
	say("create", err)
	_, err = os.OpenFile("../outside/secret.txt", os.O_APPEND|os.O_WRONLY, 0o666)
	say("append", err)
	say("truncate", os.Truncate("../outside/secret.txt", 0))
	say("remove", os.Remove("../outside/secret.txt"))
	say("removeall", os.RemoveAll("../outside"))
	say("removeall ..", os.RemoveAll(root))
	say("removeall /", os.RemoveAll("/"))
	say("removeall home", os.RemoveAll(os.Getenv("HOME")))
	say("rename out", os.Rename("kept.txt", "../outside/kept.txt"))
	say("rename in", os.Rename("../outside/secret.txt", "mine.txt"))
	say("rename folder", os.Rename("../inside", "../elsewhere"))
	say("mkdir", os.Mkdir("../outside/dir", 0o777))
	say("mkdirall", os.MkdirAll(root+"/new/folder", 0o777))
	_, err = os.MkdirTemp("../outside", "x")
	say("mkdirtemp", plain(err))
	_, err = os.CreateTemp(root, "x")
	say("createtemp", plain(err))
	say("chmod", os.Chmod("../outside/secret.txt", 0o777))
	say("chmod /etc/passwd", os.Chmod("/etc/passwd", 0o777))
	say("chtimes", os.Chtimes("../outside/secret.txt", time.Unix(0, 0), time.Unix(0, 0)))
	say("write /etc/cron", os.WriteFile("/etc/cron.d/x", nil, 0o644))
	say("write ~/.bashrc", os.WriteFile(os.Getenv("HOME")+"/.bashrc", nil, 0o644))
}

// plain leaves the random name out.
func plain(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

func links() {
	say("link out", os.Link("kept.txt", "../outside/kept.txt"))
	say("link in", os.Link("../outside/secret.txt", "hard"))
	say("symlink out", os.Symlink("x", "../outside/sym"))
	say("symlink in", os.Symlink("../outside", "tunnel"))
	_, err := os.ReadFile("tunnel/secret.txt")
	say("read through it", err)
	say("write through it", os.WriteFile("tunnel/secret.txt", nil, 0o666))
	say("removeall it/", os.RemoveAll("tunnel/"))
	say("removeall out-link/", os.RemoveAll("out-link/"))
	say("mkdir in abs-link", os.Mkdir("abs-link/dir", 0o777))
	say("remove in abs-link", os.Remove("abs-link/secret.txt"))
	say("symlink /", os.Symlink("/", "all"))
	_, err = os.ReadFile("all/etc/passwd")
	say("read all/etc/passwd", err)
}

func devices() {
	for _, name := range []string{"/dev/zero", "/dev/full", "/dev/random", "/dev/stdin", "/dev/fd/1", "fifo", "socket"} {
		f, err := os.Open(name)
		say("open "+name, err)
		if err == nil {
			f.Close()
		}
		_, err = os.OpenFile(name, os.O_WRONLY, 0)
		say("write "+name, err)
	}
	f, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	say("open /dev/null", err)
	_, err = f.Write([]byte("x"))
	say("write /dev/null", err)
	say("remove /dev/null", os.Remove(os.DevNull))
	say("chmod /dev/null", os.Chmod(os.DevNull, 0))
	say("mkdir /dev/x", os.Mkdir("/dev/x", 0o777))
	say("remove fifo", os.Remove("fifo"))
}

// inside changes all in the folder, which is permitted, but in memory only.
func inside() {
	say("remove kept.txt", os.Remove("kept.txt"))
	say("write sub/a.txt", os.WriteFile("sub/a.txt", []byte("other"), 0o600))
	say("chmod sub", os.Chmod("sub", 0o700))
	say("chtimes sub", os.Chtimes("sub/a.txt", time.Unix(0, 0), time.Unix(0, 0)))
	say("rename sub", os.Rename("sub", "moved"))
	say("truncate", os.Truncate("prog.go", 0))
	say("removeall .", os.RemoveAll("."))
	entries, err := os.ReadDir(".")
	say("list", err)
	for _, e := range entries {
		say("removeall "+e.Name(), os.RemoveAll(e.Name()))
	}
	entries, err = os.ReadDir(".")
	say(fmt.Sprintf("list: %d", len(entries)), err)
	dir, err := os.MkdirTemp("", "x")
	say("mkdirtemp", err)
	say("removeall temp", os.RemoveAll(dir))
	say("removeall /tmp", os.RemoveAll("/tmp"))
}

func process() {
	fmt.Printf("%q %q\n", os.Getenv("SECRET"), os.Environ())
	say("setenv", os.Setenv("PATH", "/evil"))
	os.Clearenv()
	fmt.Println(os.Getpid(), os.Getuid(), syscall.Gettid())
	say("close stdout", os.Stdin.Close())
	say("truncate stdout", os.Stdout.Truncate(0))
	_, err := os.Stdout.Seek(0, io.SeekStart)
	say("seek stdout", err)
	say("chmod stdout", os.Stdout.Chmod(0))
	_, err = time.LoadLocation("../../../etc/passwd")
	say("zone", err)
	_, err = time.LoadLocation("/etc/passwd")
	say("zone", err)
}

// endless writes until the disk is full, and makes files until there is room for none.
func endless() {
	f, err := os.Create("endless")
	say("create", err)
	say("truncate to 1 PB", f.Truncate(1<<50))
	block := make([]byte, 1<<20)
	n := 0
	for err == nil {
		_, err = f.WriteAt(block, int64(n)<<30)
		n++
	}
	say(fmt.Sprintf("%d MB", n-1), err)
	say("mkdir", os.Mkdir("dir", 0o777))
	say("remove", os.Remove("endless"))
	fmt.Println(f.Close())
	say("mkdir", os.Mkdir("dir", 0o777))
	deep := "dir"
	for err = nil; err == nil && len(deep) < 5000; deep += "/dir" {
		err = os.Mkdir(deep+"/dir", 0o777)
	}
	say("deep", plain(err))
}
