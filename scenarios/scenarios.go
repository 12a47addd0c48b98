// Package scenarios holds the programs that gmpsim teaches with.
//
// Each scenario is one ordinary Go program in a file of its own; go run runs it
// unchanged. Its opening comment says what the program teaches, what to predict
// before running it, and what to change. Its //gmp: lines say how many
// processors, cores and CPUs it should have at first (see Setup). All scenarios are
// package main; the line //go:build ignore keeps them out of this package.
package scenarios

import (
	"embed"
	"fmt"
	"go/parser"
	"go/token"
	"strings"
)

//go:embed *.go
var files embed.FS

// order is the teaching order: each scenario needs what those before it showed.
var order = [...]string{
	// Where a goroutine is put, and when it is taken.
	"last-one-first", "queue-overflow", "gosched", "stealing",
	// What channels, locks and timers do to that.
	"ping-pong", "one-worker", "many-jobs", "close-wakes", "equal-timers", "barrier", "select-fair",
	// What sysmon is for: slices, the network, system calls, threads.
	"tight-loop", "spawn-chain", "timer-hogs", "network-hogs",
	"syscall-handoff", "threads-never-die", "locked-ping-pong",
	// What several processors do to each other.
	"lost-update", "mutex-hog", "mutex-collapse", "rwmutex-writer", "spinning-tax",
	// When nothing can run.
	"deadlock", "leak",
	// The programs of every course.
	"fan-in", "pipeline", "worker-pool", "producer-consumer", "prime-sieve",
	"dining-philosophers", "semaphore", "rate-limiter", "context-cancel", "errgroup",
	// A pool, and the scheduler under it.
	"pool", "pool-priorities", "pool-burst", "pool-deadlines", "pool-shutdown", "pool-against-goroutines",
	// What the threads run on.
	"container-quota", "gc-takes-ps",
	// Designs before and beside Go's.
	"one-lock", "threads-against-goroutines",
}

// A Scenario is one program to learn from.
type Scenario struct {
	Name   string // "last-one-first"
	Title  string // one line: the first of its comment
	Source []byte
	Setup  // the machine to see it on
}

// All returns the scenarios in teaching order.
func All() []Scenario {
	all := make([]Scenario, 0, len(order))
	for _, name := range order {
		all = append(all, load(name))
	}
	return all
}

// Get returns the scenario with that name.
func Get(name string) (Scenario, bool) {
	for _, known := range order {
		if known == name {
			return load(name), true
		}
	}
	return Scenario{}, false
}

// load reads an embedded scenario. It panics if the scenario cannot be read: the
// tests load every one, so that is an error of the build, not of the user.
func load(name string) Scenario {
	source, err := files.ReadFile(name + ".go")
	if err != nil {
		panic(err)
	}
	setup, err := SetupOf(source)
	if err != nil {
		panic(fmt.Sprintf("%s.go:%v", name, err))
	}
	return Scenario{name, title(source), source, setup}
}

// title returns the first line of the package comment, without its full stop.
func title(source []byte) string {
	file, err := parser.ParseFile(token.NewFileSet(), "", source, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil || file.Doc == nil {
		return ""
	}
	first, _, _ := strings.Cut(file.Doc.Text(), "\n")
	return strings.TrimSuffix(first, ".")
}

// Doc returns the opening comment of a program as plain text: the title, a
// blank line, then what the program teaches and what to try.
func (s Scenario) Doc() string {
	file, err := parser.ParseFile(token.NewFileSet(), "", s.Source, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		return ""
	}
	return file.Doc.Text()
}
