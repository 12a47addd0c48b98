package lang_test

import (
	"fmt"
	"os"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// A program of one file runs on a machine with two processors. What it prints is what
// the real program prints; how long it takes is the machine's own time.
func Example() {
	p, err := lang.Load("hello.go", []byte(`
package main

import "time"

func main() {
	done := make(chan string)
	go func() {
		time.Sleep(time.Second)
		done <- "a second later"
	}()
	print(<-done)
}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := sim.New(sim.Config{Procs: 2, Boot: p.Boot()})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := p.New(m, lang.Host{Stdout: os.Stdout, Stderr: os.Stdout})
	m.Start(r.Main(), r.MainSymbol())
	status := r.Finish(m.Run())
	fmt.Println(", with status", status)
	// Output: a second later, with status 0
}

// All that is wrong with a program is said at once, before anything of it runs.
func ExampleLoad() {
	_, err := lang.Load("wrong.go", []byte("package main\n\nimport \"net\"\n\nfunc main() { x := 1 }\n"))
	fmt.Println(err)
	// Output:
	// wrong.go:3:8: package net is not simulated
	// 	use work.Net of github.com/gmpsim/gmpsim/work: it waits like a request, and the scheduler sees no difference
	// wrong.go:5:15: declared and not used: x
}
