package real

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// toolchain skips the test where there is no Go installation.
func toolchain(t *testing.T) *Toolchain {
	t.Helper()
	if testing.Short() {
		t.Skip("builds programs")
	}
	tc, err := Find(t.Context())
	if errors.Is(err, ErrNoGo) {
		t.Skip(err)
	}
	require.NoError(t, err)
	return tc
}

func source(name, text string) Source { return Source{Name: name, Text: []byte(text)} }

const (
	order = `//go:build ignore

package main

import "fmt"

func main() {
	done := make(chan bool)
	for i := range 3 {
		go func() { fmt.Print(i, " "); done <- true }()
	}
	for range 3 {
		<-done
	}
	fmt.Printf("%T\n", point{})
}

type point struct{}
`
	deadlock = `package main

func wait(c chan int) { <-c }

func main() {
	go wait(nil)
	wait(make(chan int))
}
`
	burn = `package main

import (
	"os"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(time.Microsecond)
	os.Exit(3)
}
`
)

func build(t *testing.T, programs ...Source) *Build {
	t.Helper()
	b, err := toolchain(t).Build(t.Context(), programs...)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, b.Close()) })
	return b
}

// TestBatchIsLikeAlone builds programs alone and together: a program cannot
// tell, and neither can who reads its output.
func TestBatchIsLikeAlone(t *testing.T) {
	programs := []Source{source("order", order), source("deadlock", deadlock), source("burn", burn)}
	together := build(t, programs...)
	require.Equal(t, len(programs), together.Len())
	for _, p := range programs {
		alone := build(t, p)
		require.Equal(t, modal(t, alone, p.Name), modal(t, together, p.Name), p.Name)
	}
}

// modal returns the most frequent outcome, less the addresses.
func modal(t *testing.T, b *Build, name string) Result {
	t.Helper()
	s, err := b.Sample(t.Context(), name, Options{Procs: 1}, 5)
	require.NoError(t, err)
	return s.Map(func(r Result) Result {
		r.Stderr = headers(r.Stderr)
		return r
	})[0].Result
}

// headers keeps the lines of a traceback that have no address in them.
func headers(stderr string) string {
	var keep []string
	for line := range strings.Lines(stderr) {
		if !strings.HasPrefix(line, "\t") && !strings.Contains(line, "(0x") {
			keep = append(keep, line)
		}
	}
	return strings.Join(keep, "")
}

func TestResults(t *testing.T) {
	b := build(t, source("order", order), source("deadlock", deadlock), source("burn", burn))
	require.Equal(t, Result{"2 0 1 main.point\n", "", 0}, modal(t, b, "order"))
	require.Equal(t, 3, modal(t, b, "burn").Code)
	d := modal(t, b, "deadlock")
	require.Equal(t, 2, d.Code)
	require.Contains(t, d.Stderr, "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n")
	require.Contains(t, d.Stderr, "created by main.main in goroutine 1\n")
	_, err := b.Run(t.Context(), "nobody", Options{})
	require.ErrorContains(t, err, `no program "nobody"`)
}

// TestBootDependsOnImports holds the two binaries of a batch apart: without
// package os the first goroutine of the program is number 6, with it 7.
func TestBootDependsOnImports(t *testing.T) {
	b := build(t, source("deadlock", deadlock), source("order", order))
	require.Contains(t, modal(t, b, "deadlock").Stderr, "goroutine 6 [chan receive (nil chan)]:")
}

func TestTimeout(t *testing.T) {
	b := build(t, source("forever", "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n"))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := b.Run(ctx, "forever", Options{Procs: 1})
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

func TestBuildErrors(t *testing.T) {
	tc := toolchain(t)
	for _, test := range []struct{ text, want string }{
		{"package main\n\nfunc main() { x }\n", "undefined: x"},
		{"package main\n\nfunc init() {}\n\nfunc main() {}\n", "bad.go:3:1: a program with an init function must be built alone"},
		{"package main\n", "bad.go:1:1: no func main"},
		{"package", "bad.go:1:8"},
	} {
		_, err := tc.Build(t.Context(), source("bad", test.text), source("good", "package main\n\nfunc main() {}\n"))
		require.ErrorContains(t, err, test.want)
	}
	_, err := tc.Build(t.Context(), source("bad", "package main\n"))
	require.ErrorContains(t, err, "main")
	_, err = tc.Build(t.Context(), source("a", "package main\n\nfunc main() {}\n"), source("a", "package main\n\nfunc main() {}\n"))
	require.ErrorContains(t, err, `two programs have the name "a"`)
}

func TestAsPackageKeepsLines(t *testing.T) {
	text, err := asPackage(source("order", order), 7)
	require.NoError(t, err)
	require.Equal(t, strings.Count(order, "\n"), strings.Count(string(text), "\n"))
	require.Contains(t, string(text), "//\n\npackage gmpsimprog7__\n")
	require.Contains(t, string(text), "func GmpsimMain__() {")
}
