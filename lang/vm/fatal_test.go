package vm_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// What ends the program on a thread's own stack says nothing of a memory fault of the goroutine, whether it has recovered
// from that or not; what ends it on the goroutine's stack does.
func TestSignalOfFatal(t *testing.T) {
	const signal = "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n"
	const overflow = "runtime: goroutine stack exceeds 1048576-byte limit\n" +
		"runtime: sp=0xc020000390 stack=[0xc020000000, 0xc020100000]\nfatal error: stack overflow\n"
	const unlock = "panic: runtime.errorString(\"invalid memory address or nil pointer dereference\")\n" +
		"\tfatal error: sync: unlock of unlocked mutex\n" + signal
	for name, c := range map[string]struct{ main, want string }{
		"plain":            {"down(0)", overflow},
		"in a goroutine":   {"go down(0); select {}", overflow},
		"while panicking":  {"defer down(0); panic(1)", overflow},
		"after recovery":   {"fault(); down(0)", overflow},
		"in a fault":       {"defer down(0); fall()", overflow},
		"go nil":           {"defer func() { var f func(); go f() }(); fall()", "fatal error: go of nil func value\n"},
		"a goroutine's":    {"defer func() { var mu sync.Mutex; mu.Unlock() }(); fall()", unlock},
		"its own, after":   {"fault(); var mu sync.Mutex; mu.Unlock()", "fatal error: sync: unlock of unlocked mutex\n"},
		"its panic, after": {"fault(); panic(1)", "panic: 1\n"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, lastWords(t, c.main))
		})
	}
}

// lastWords runs a program with a main and returns what it says before the traceback.
func lastWords(t *testing.T, body string) string {
	t.Helper()
	p, err := lang.Load("last.go", []byte(`package main

import (
	"runtime/debug"
	"sync"
)

type pair struct{ a, b int }

var (
	none *pair
	_    sync.Mutex
)

func down(n int) int { return down(n+1) + 1 }

func fall() { none.a++ }

func fault() {
	defer func() { recover() }()
	fall()
}

func main() {
	debug.SetMaxStack(1 << 20)
	`+body+`
}
`))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1})
	require.NoError(t, err)
	var out bytes.Buffer
	proc := p.New(m, lang.Host{Stderr: &out})
	m.Start(proc.Main(), proc.MainSymbol())
	require.Equal(t, 2, proc.Finish(m.Run()))
	words, _, _ := bytes.Cut(out.Bytes(), []byte("\ngoroutine "))
	return string(words)
}
