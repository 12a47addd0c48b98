package vm_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// Which stacks does a crash show? The answers are those of the real runtime.
func TestCrashLevels(t *testing.T) {
	p, err := lang.Load("crash.go", []byte(crashing))
	require.NoError(t, err)
	const one, others, asleep = "1 running", " 7 chan receive 8 select (no cases)", "1 chan receive"
	wanted := map[string][2]string{ // of a level: of one goroutine that fails, of a deadlock
		"": {one, asleep + others}, "single": {one, asleep + others}, "none": {"", ""}, "0": {"", ""}, "1": {one + others, asleep + others},
		"all": {one + others, asleep + others}, "system": {one + others, asleep + others}, "2": {one + others, asleep + others},
		"odd": {"", ""}, "-1": {"", ""}, "1073741824": {"", ""}, "1073741825": {one + others, asleep + others}, "99999999999": {"", ""},
	}
	for level, want := range wanted {
		for _, how := range []string{"panic", "fatal", "nil"} {
			require.Equal(t, want[0], stacksOf(t, p, how, level, ""), "%s %q", how, level)
		}
		require.Equal(t, want[1], stacksOf(t, p, "deadlock", level, ""), level)
		require.Equal(t, one+others, stacksOf(t, p, "throw", level, ""), level)
	}
	for set, want := range map[[2]string]string{ // of an environment and a call of SetTraceback
		{"", "all"}: one + others, {"none", "all"}: one + others, {"all", "none"}: one + others, {"single", "none"}: one,
		{"", "none"}: one, {"none", "none"}: "", {"none", "single"}: one, {"", "odd"}: one + others, {"none", "odd"}: "",
	} {
		require.Equal(t, want, stacksOf(t, p, "panic", set[0], set[1]), set)
	}
}

// stacksOf returns the goroutines whose stacks a crash shows, each with its state.
func stacksOf(t *testing.T, p *lang.Program, how, env, call string) string {
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stderr: &out, Args: []string{"crash", how, call}, Env: []string{"GOTRACEBACK=all", "GOTRACEBACK=" + env}})
	m.Start(r.Main(), r.MainSymbol())
	require.Equal(t, 2, r.Finish(m.Run()), out.String())
	var all []string
	for _, found := range regexp.MustCompile(`(?m)^goroutine (\d+) \[(.*)\]:$`).FindAllStringSubmatch(out.String(), -1) {
		all = append(all, found[1]+" "+found[2])
	}
	require.Equal(t, len(all) > 0, strings.Contains(out.String(), "\n\n"), out.String())
	return strings.Join(all, " ")
}

const crashing = `package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

func wait(c chan int) { <-c }

func deep() { deep() }

func main() {
	if os.Args[2] != "" {
		debug.SetTraceback(os.Args[2])
	}
	c := make(chan int)
	go wait(c)
	go func() { select {} }()
	runtime.Gosched()
	switch os.Args[1] {
	case "panic":
		panic("here")
	case "fatal":
		var mu sync.Mutex
		mu.Unlock()
	case "nil":
		var p *int
		*p = 1
	case "throw":
		debug.SetMaxStack(1 << 20) // a gigabyte takes half a second to fill, with each level
		deep()
	}
	wait(c)
}
`
