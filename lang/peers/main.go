//go:build unix

// Peers runs the Go program on its standard input with yaegi, and prints the
// CPU time that this took, in nanoseconds. It is for the benchmarks of package
// lang, and a module of its own, so that nobody who uses gmpsim depends on yaegi.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"syscall"

	"github.com/traefik/yaegi/interp"
	"github.com/traefik/yaegi/stdlib"
)

func main() {
	log.SetFlags(0)
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	i := interp.New(interp.Options{})
	if err := i.Use(stdlib.Symbols); err != nil {
		log.Fatal(err)
	}
	// Parsing and checking are done by then, as they are in what this is compared with.
	program, err := i.Compile(string(src))
	if err != nil {
		log.Fatal(err)
	}
	runtime.GOMAXPROCS(1)
	runtime.GC()
	start := cpu()
	if _, err := i.Execute(program); err != nil {
		log.Fatal(err)
	}
	fmt.Println(cpu() - start)
}

// cpu returns the nanoseconds of CPU time that this process has used.
func cpu() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		log.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
